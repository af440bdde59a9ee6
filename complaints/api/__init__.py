"""The side door: the verbs of the site as JSON for other programs; off unless API=1, and nothing is stored."""
