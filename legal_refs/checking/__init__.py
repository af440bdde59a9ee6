"""Predicates of the checks before export, by subject; legal_refs.checking.reviewing is the door."""
