"""The examples with their assessments, as the tests of the papers have them."""

from tests.documents.conftest import assessed

__all__ = ["assessed"]
