import { HOLE, type Template } from '../../src/static/source.js';
import type { EventName } from './event-flaws.js';
import { eventMessage } from './event-flaws.js';
import type { Flaw } from './flaw.js';
import { routeMessage } from './route-flaws.js';
import { isForeignRoute, type Routes, shown } from './routes.js';

const LINK =
  /(?<=[\s:"'](?:href|action|formaction|to|data-[\w-]*(?:url|href|path)|hx-\w+|v-bind:href)\s*=\s*)(?:"([^"]*)"|'([^']*)'|\{`([^`]*)`\})/giu;
const INSERTED = /\{\{\{?[\s\S]*?\}\}\}?|\{!![\s\S]*?!!\}|<%[\s\S]*?%>|\$?\{[^{}]*\}/gu;

/** The links in markup that lead to runs where the contract has no screen of them. */
export function templateRouteFlaws(source: Template, routes: Routes): readonly Flaw[] {
  return matches(source, LINK).flatMap(({ 0: whole, 1: double, 2: single, 3: quoted, index }) => {
    const written = double ?? single ?? quoted ?? '';
    const text = written.replace(INSERTED, HOLE).replace(/^[`'"]|[`'"]$/gu, '');
    if (!isForeignRoute(text, routes)) return [];
    const start = index + whole.indexOf(written);
    return [{ start, end: start + written.length, said: shown(text), message: routeMessage(text, routes) }];
  });
}

const LISTENER = /(?<=[\s"'](?:@|x-on:|v-on:))[\w-]+:[\w:-]+/gu;

/** The listeners in markup for events of the frozen one's namespace under another name. */
export function templateEventFlaws(source: Template, event: EventName): readonly Flaw[] {
  return matches(source, LISTENER).flatMap(({ 0: name, index }) => {
    if (name === event.name || !event.isRelated(name)) return [];
    return [{ start: index, end: index + name.length, said: name, message: eventMessage(name, event) }];
  });
}

function matches({ text, comments }: Template, pattern: RegExp): readonly RegExpExecArray[] {
  return [...text.text.matchAll(pattern)].filter(
    ({ index }) => !comments.some(({ start, end }) => start <= index && index < end),
  );
}
