"""The rows of the steps table, one module per part of the interview."""
