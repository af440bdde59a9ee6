"""Predicates of the checks before export, by subject; legal_refs.checks is the door."""
