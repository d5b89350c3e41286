"""The pages as HTML. What is said of a run is made elsewhere; here it finds its place."""

from __future__ import annotations

from typing import Iterable, Mapping, Sequence

from markup import Html, each, html, join
from presenter import PresentedRun

Phrases = Mapping[str, str]

COLUMNS = ("operation", "state", "progress", "timing", "scope", "initiator", "open")


def document(title: str, main: Html) -> Html:
    template = '<!doctype html>\n<html>\n<head><meta charset="utf-8"><title>{title}</title></head>'
    return html(template + "\n<body>\n{main}\n</body>\n</html>", title=title, main=main)


def shell(title: str, runs: Sequence[tuple[PresentedRun, Html]], fields: Phrases, empty: str) -> Html:
    hints = join(hint(run, link, fields) for run, link in runs)
    body = html("<ul>\n{hints}\n</ul>", hints=hints) if runs else html("<p>{empty}</p>", empty=empty)
    return document(title, html("<main>\n<h1>{title}</h1>\n{body}\n</main>", title=title, body=body))


def hint(run: PresentedRun, link: Html, fields: Phrases) -> Html:
    return html(
        '<li data-run-id="{id}" data-truth="{truth}">\n<h2>{name}</h2>\n{state}\n{timing}\n{progress}\n{link}\n</li>',
        id=run.id,
        truth=run.truth,
        name=run.name,
        state=state(run),
        timing=each("<p>{text}</p>", run.timing),
        progress=progress(run, fields),
        link=link,
    )


def table(title: str, runs: Sequence[tuple[PresentedRun, Html]], fields: Phrases, empty: str) -> Html:
    head = each('<th scope="col">{text}</th>', (fields[column] for column in COLUMNS))
    rows = join(row(run, link, fields) for run, link in runs)
    template = "<table>\n<thead><tr>\n{head}\n</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    body = html(template, head=head, rows=rows) if runs else html("<p>{empty}</p>", empty=empty)
    return document(title, html("<main>\n<h1>{title}</h1>\n{body}\n</main>", title=title, body=body))


def row(run: PresentedRun, link: Html, fields: Phrases) -> Html:
    cells = (
        state(run),
        progress(run, fields),
        each("<p>{text}</p>", run.timing),
        html("{text}", text=run.environment),
        html("{text}", text=run.initiator),
        link,
    )
    return html(
        '<tr data-run-id="{id}" data-truth="{truth}">\n<th scope="row">{name}</th>\n{cells}\n</tr>',
        id=run.id,
        truth=run.truth,
        name=run.name,
        cells=each("<td>{text}</td>", cells),
    )


def detail(title: str, run: PresentedRun, link: Html, fields: Phrases, recorded: Html) -> Html:
    facts = (
        *((fields["timing"], line) for line in run.timing),
        (fields["progress"], progress(run, fields)),
        (fields["initiator"], run.initiator),
        (fields["scope"], run.environment),
        (fields["type"], run.type),
    )
    main = html(
        '<main data-run-id="{id}" data-truth="{truth}">\n<nav>{link}</nav>\n<h1>{name}</h1>\n'
        "<div data-lifecycle-banner>\n{state}\n</div>\n{facts}\n{recorded}\n</main>",
        id=run.id,
        truth=run.truth,
        link=link,
        name=run.name,
        state=state(run),
        facts=terms(facts),
        recorded=recorded,
    )
    return document(f"{run.name} · {title}", main)


def diagnostics(title: str, facts: Mapping[str, str]) -> Html:
    template = "<section data-diagnostics>\n<h2>{title}</h2>\n{facts}\n</section>"
    return html(template, title=title, facts=terms(facts.items()))


def not_found(title: str, body: str) -> Html:
    return document(title, html("<main>\n<h1>{title}</h1>\n<p>{body}</p>\n</main>", title=title, body=body))


def state(run: PresentedRun) -> Html:
    label = html("<p><strong>{label}</strong></p>", label=run.words.label)
    return join((label, each("<p>{text}</p>", (run.words.guidance, *run.notes))))


def progress(run: PresentedRun, fields: Phrases) -> Html:
    lines = each("<p>{text}</p>", run.progress.lines)
    if run.progress.bar is None:
        return lines
    bar = html(
        '<progress value="{value}" max="{max}" aria-label="{name}"></progress>',
        value=run.progress.bar.processed,
        max=run.progress.bar.total,
        name=fields["progress"],
    )
    return join((lines, bar))


def anchor(address: str | None, text: str) -> Html:
    return Html("") if address is None else html('<a href="{address}">{text}</a>', address=address, text=text)


def terms(facts: Iterable[tuple[str, str]]) -> Html:
    pairs = join(html("<dt>{name}</dt>\n<dd>{value}</dd>", name=name, value=value) for name, value in facts)
    return html("<dl>\n{pairs}\n</dl>", pairs=pairs)
