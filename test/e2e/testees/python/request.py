"""One page asked for: by whom, when, and all that is stored, also what the viewer may not see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping

from timestamp import moment

Run = Mapping[str, Any]


class IllegalRequest(Exception):
    """The request is not one that this application could get."""


@dataclass(frozen=True)
class Membership:
    workspace: str
    environments: frozenset[str]


@dataclass(frozen=True)
class Request:
    surface: str
    now: int
    memberships: tuple[Membership, ...]
    workspace: str
    environment: str | None
    run: str | None
    runs: tuple[Run, ...]


def parse_request(message: Mapping[str, Any]) -> Request:
    """A request out of a message. Raises IllegalRequest where no page can be made of it."""
    now = moment(message.get("now"))
    if now is None:
        raise IllegalRequest("Cannot show a page: now is no time")
    fields = record(message, "input")
    return Request(
        surface=text(message, "surface"),
        now=now,
        memberships=tuple(membership(one) for one in items(record(fields, "viewer"), "memberships")),
        workspace=text(fields, "workspace"),
        environment=optional_text(fields, "environment"),
        run=optional_text(fields, "run"),
        runs=tuple(placed_run(run) for run in items(fields, "runs")),
    )


def membership(fields: Mapping[str, Any]) -> Membership:
    environments = fields.get("environments")
    if not isinstance(environments, list):
        raise IllegalRequest("Cannot show a page: environments is no list")
    return Membership(text(fields, "workspace"), frozenset(filter(is_text, environments)))


def placed_run(run: Run) -> Run:
    """A run that has its place; whatever else is stored of it may have any shape."""
    for name in ("id", "workspace_id", "environment_id"):
        text(run, name)
    return run


def text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    if isinstance(value, str):
        return value
    raise IllegalRequest(f"Cannot show a page: {name} is no text")


def optional_text(fields: Mapping[str, Any], name: str) -> str | None:
    return None if fields.get(name) is None else text(fields, name)


def record(fields: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = fields.get(name)
    if isinstance(value, dict):
        return value
    raise IllegalRequest(f"Cannot show a page: {name} is no object")


def items(fields: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    value = fields.get(name)
    if isinstance(value, list) and all(isinstance(item, dict) for item in value):
        return value
    raise IllegalRequest(f"Cannot show a page: {name} is no list of objects")


def is_text(value: object) -> bool:
    return isinstance(value, str)
