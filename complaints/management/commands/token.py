"""manage.py token make NAME --scope assess,draft | list | revoke NAME: who may use the API."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import IntegrityError, transaction

from complaints.api import tokens
from complaints.api.models import ApiToken


class Command(BaseCommand):
    help = "Makes, lists and revokes the tokens of the API."

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        make = verbs.add_parser("make", help="a new token; its secret is printed once")
        make.add_argument("name", help="whose program it is; no personal data")
        make.add_argument("--scope", default=",".join(tokens.SCOPES), help="verbs, commas; default: all")
        make.add_argument("--days", type=int, default=90)
        make.add_argument("--per-minute", type=int, default=60)
        verbs.add_parser("list", help="every token: name, scope, rate, last day")
        verbs.add_parser("revoke", help="refuse a token from now on").add_argument("name")

    def handle(self, *args: Any, **options: Any) -> None:
        """Dispatch to the verb."""
        if options["verb"] == "make":
            self._make(options)
        elif options["verb"] == "revoke":
            if not tokens.revoke(options["name"]):
                raise CommandError(f"there is no token named {options['name']}")
        else:
            for token in ApiToken.objects.order_by("name"):
                row = (token.name, token.scope, f"{token.per_minute}/min", f"{token.expires:%Y-%m-%d}")
                self.stdout.write("\t".join(row))

    def _make(self, options: dict[str, Any]) -> None:
        name, days, rate = options["name"].strip(), options["days"], options["per_minute"]
        scope = tuple(word.strip() for word in options["scope"].split(",") if word.strip())
        unknown = [word for word in scope if word not in tokens.SCOPES]
        if not scope or unknown:
            raise CommandError(f"--scope: {', '.join(tokens.SCOPES)}; not {', '.join(unknown) or 'nothing'}")
        if not 1 <= len(name) <= 60 or not 1 <= days <= 3650 or not 1 <= rate <= 100_000:
            raise CommandError("the name has 1 to 60 characters, --days is 1 to 3650, --per-minute 1 to 100000")
        try:
            with transaction.atomic():
                self.stdout.write(tokens.make(name, scope, days, rate))
        except IntegrityError:
            raise CommandError(f"there is a token named {name}; revoke it first") from None
