"""The law and what it asks about: pure functions over typed facts, no Django."""
