"""Why a file was not read, in words: what is wrong and what to do."""

from __future__ import annotations

from django.utils.translation import gettext as _


def sentence(reason: str) -> str:
    """The sentence for one of refusal.REASONS, in the language of the request."""
    words = {
        "empty": _("The file is empty. Choose another one."),
        "large": _("The file is too large. Send only the pages or rows of the days in question."),
        "kind": _(
            "This kind of file is not read. Send a table (CSV, TXT, XLSX), a PDF of the bank or a picture (JPEG, PNG)."
        ),
        "damaged": _("The file is damaged or is not what its name says. Export it once more, or send a picture of it."),
        "locked": _(
            "The file is protected by a password. Open it, print it into a new PDF without one, and send that."
        ),
        "scanned": _("This PDF holds pictures only. Send a screenshot or photograph of each page instead."),
        "pixels": _("The picture is too large. Take a screenshot of the part in question, or a smaller photograph."),
        "slow": _("Reading took too long and was stopped. Send a smaller part, or paste the text."),
        "busy": _("Pictures of others are being read just now. Send yours again in half a minute."),
        "unable": _("Pictures cannot be read on this site. Paste the text of the messages, or add the rows by hand."),
    }
    return words[reason]


def of_a_piece(reason: str) -> str:
    """Why a picture or PDF cannot go into the volume: a reason of wire.Picture, or "full"."""
    words = {
        "unreadable": _("This is no picture and no PDF that can be opened. Photograph the item once more."),
        "locked": _("The PDF is protected by a password. Print it into a new PDF without one, and add that."),
        "pages": _("The PDF has too many pages. Add only those that matter."),
        "large": _("The file is too large. Take a smaller photograph, or add fewer pages."),
        "full": _("The case holds as many pictures as it may. Delete one to add another."),
        "busy": _("Many people are adding pictures right now. Try again in a minute."),
    }
    return words.get(reason, _("Pictures cannot be taken in right now. Try again in a minute."))
