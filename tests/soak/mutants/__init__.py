"""Small wrong changes, one at a time, and whether the tests notice: the lists, and a run over a copy of the project."""
