"""`make bench`: one line per figure, `bench <name> <ratio> <unit> (<what against what>)`; docs/bench.md explains."""

from __future__ import annotations

import os
import sys


def main(names: list[str]) -> None:
    """Run the legs named on the command line, all without a name."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from tests.bench import legs

    for leg in legs.LEGS:
        if not names or leg.__name__ in names:
            leg()


main(sys.argv[1:])
