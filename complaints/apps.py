"""The Django application that holds the product's web edge."""

import gc

from django.apps import AppConfig

ROUND = 50_000
"""New objects after which Python looks for cycles: a dossier makes so many, and no cycles to speak of."""


class ComplaintsConfig(AppConfig):
    name = "complaints"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks, and let the collector of cycles come round seldom."""
        from complaints import checks  # noqa: F401

        gc.set_threshold(ROUND)
