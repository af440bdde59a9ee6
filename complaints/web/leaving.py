"""What a browser is told to forget when a visitor deletes a draft or leaves the site."""

from django.http.response import HttpResponseBase


def forget_pages(response: HttpResponseBase) -> None:
    """After a deletion cached pages and storage go; cookies of other drafts stay, so that their answers do."""
    response.headers["Clear-Site-Data"] = '"cache", "storage"'


def forget_everything(response: HttpResponseBase) -> None:
    """When leaving: nothing of this site stays in the browser; drafts wait for their resume codes."""
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
