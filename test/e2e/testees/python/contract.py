"""The contract as it came with the hello: every rule and every word of the pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Mapping
from urllib.parse import quote


@dataclass(frozen=True)
class Words:
    """What is said of a truth."""

    label: str
    guidance: str
    action: str


@dataclass(frozen=True)
class Contract:
    # JSON, checked by whoever sends it.
    data: Any

    def phase(self, status: object) -> str | None:
        """What a stored status means: queued, running or terminal; None where the contract does not know it."""
        return self.data["persisted"]["status"].get(status) if isinstance(status, str) else None

    def anchors(self, phase: str) -> list[str]:
        """The time stamps of which the latest counts."""
        return self.data["lifecycle"]["anchors"][phase]

    def exempts(self, type_: object) -> bool:
        """Whether no lifecycle policy judges the runs of a type."""
        return self._windows(type_) == "unsupported"

    def window(self, type_: object, phase: str) -> int | None:
        """How long a run may stay in a phase, in milliseconds, the bound included; None where there is no bound."""
        return self._windows(type_)[phase]

    def _windows(self, type_: object) -> Any:
        windows = self.data["windows"]
        return windows["types"].get(type_, windows["default"]) if isinstance(type_, str) else windows["default"]

    def trusts(self, source: object, about: str) -> bool:
        """Whether a source is believed about `reconciliation` or `legitimacy`."""
        return source in self.data["evidence"][about]

    def words(self, truth: str, key: str | None) -> Words:
        words = self.data["words"][truth]
        return Words(**(words.get(key) or words["any"]))

    def phrase(self, place: str, **values: object) -> str:
        """A phrase by its place, as in `progress.counted`, with its holes filled."""
        group, _, name = place.partition(".")
        phrase = self.data["phrases"][group]
        return fill(phrase[name] if name else phrase, values)

    @property
    def fields(self) -> Mapping[str, str]:
        """The names of fields."""
        return self.data["phrases"]["fields"]

    def surface(self, name: str) -> Mapping[str, str]:
        """How a surface shows its runs: shows, run, path, link and so on."""
        return self.data["surfaces"].get(name, {})

    def address(self, surface: str, ids: Mapping[str, str]) -> str | None:
        """The canonical address of a surface; None where there is none, or where it names an id that is not given."""
        path = self.surface(surface).get("path", "{")
        filled = fill(path, {name: percent_encoded(value) for name, value in ids.items()})
        return None if "{" in filled else filled

    def may_quote(self, value: object) -> bool:
        """Whether a recorded value may stand on a page.

        What reads as a claim may not: a step called "Almost done" would be taken for the product's own word. Letters
        outside of ASCII could hide one.
        """
        if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z0-9 .:_+-]+", value):
            return False
        forms = (value, re.sub(r"[ ._-]+", " ", value))
        return self._claims is not None and not any(self._claims.search(form) for form in forms)

    @cached_property
    def _claims(self) -> re.Pattern[str] | None:
        """Every wording that makes a claim; None where only JavaScript can read the patterns."""
        claims = self.data["claims"].values()
        sentences = [re.escape(text.rstrip(".")) for claim in claims for text in claim["says"]]
        patterns = [split_lookbehind(text) for claim in claims for text in claim["like"]]
        try:
            return re.compile("|".join(f"(?:{text})" for text in sentences + patterns), re.IGNORECASE)
        except re.error:
            return None


def fill(phrase: str, values: Mapping[str, object]) -> str:
    """A phrase with each `{name}` replaced once: what looks like a hole in a value stays as it is."""
    return re.sub(r"\{(\w+)\}", lambda hole: str(values.get(hole[1], hole[0])), phrase)


def percent_encoded(identity: str) -> str:
    """An id as a part of a path, encoded like `encodeURIComponent` of the browsers does it."""
    return quote(identity, safe="!'()*")


def split_lookbehind(pattern: str) -> str:
    """`(?<!a|bc)` as `(?<!a)(?<!bc)`: Python wants each of them to have one length."""
    return re.sub(
        r"\(\?<!([^()]*)\)",
        lambda found: "".join(f"(?<!{choice})" for choice in found[1].split("|")),
        pattern,
    )
