"""HTML that is safe by default: whatever is put into it is escaped, unless it is HTML already."""

from __future__ import annotations

from html import escape
from typing import Iterable


class Html(str):
    """Text that may stand on a page as it is."""


def html(template: str, **values: object) -> Html:
    """A template of trusted text with each `{name}` filled; what is not `Html` is escaped, quotes too."""
    safe = {name: value if isinstance(value, Html) else escape(str(value)) for name, value in values.items()}
    return Html(template.format_map(safe))


def each(template: str, texts: Iterable[str]) -> Html:
    """The template once for every text, as `{text}`."""
    return join(html(template, text=text) for text in texts)


def join(parts: Iterable[Html]) -> Html:
    return Html("\n".join(parts))
