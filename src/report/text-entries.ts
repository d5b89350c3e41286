import type { FaultEvent, Finding, GapEvent } from '../verdict/event.js';
import { heading, labelled, labelledWhole } from './layout.js';
import type { Paint } from './reporter.js';
import { quoted, shortened, visible } from './visible.js';
import { counted, moreOf, whereOf } from './words.js';

const NAME_LIMIT = 60;
const PROSE_LIMIT = 300;
const QUOTE_LIMIT = 60;
const QUOTES = 3;
const TRACE_LINES = 8;
const TRACE_WIDTH = 88;
const FRAME_WIDTH = 110;

/** A finding: what, why, what to do, both sides quoted, and last the line that replays it. */
export function findingLines(finding: Finding, paint: Paint): readonly string[] {
  const { requirement, headline, story, why, replay, picture } = finding;
  const tag = `[${whereOf(finding)}]`;
  const more = moreOf(finding);
  return [
    ...heading(name(requirement), prose(headline), tag).map(paint.bad),
    ...(story === undefined ? [] : labelled('run', prose(story), shrinkWords(finding))),
    ...saysLines(finding),
    ...(finding.frame ?? []).map((line) => labelledWhole('', framed(line))),
    ...labelled('why', prose(why)),
    ...labelled('do', adviceOf(finding)),
    ...(more === '' ? [] : labelled('', more)),
    ...(picture === undefined ? [] : [labelledWhole('picture', visible(picture))]),
    ...(replay === undefined ? [] : [labelledWhole('replay', visible(replay))]),
  ];
}

/** A fault of the testee: which one, what to do, and the end of its trace. */
export function faultLines({ fault, case: id, more }: FaultEvent, paint: Paint): readonly string[] {
  const tag = fault.surface === undefined ? '' : `[${fault.surface}]`;
  return [
    ...heading(`Fault ${fault.kind}`, prose(fault.message), tag).map(paint.bad),
    ...labelled('do', prose(fault.hint)),
    ...(more === 0 ? [] : labelled('', `+${counted(more, 'more request')} failed in the same way`)),
    ...traceTail(fault.trace ?? '').map((line, at) => labelledWhole(at === 0 ? 'trace' : '', line)),
    ...(id === undefined ? [] : [labelledWhole('case', visible(id))]),
  ];
}

/** A reason why the run cannot vouch for something. */
export function gapLines({ about, reason, instead }: GapEvent, paint: Paint): readonly string[] {
  return [
    ...heading(`Gap ${name(about)}`, prose(reason)).map(paint.doubt),
    ...labelled('do', prose(instead)),
  ];
}

/** The place is never cut: it is there to be opened. */
function adviceOf({ instead, location }: Finding): string {
  return location === undefined
    ? prose(instead)
    : `${prose(instead)}: ${visible(location.file)}:${location.line}`;
}

/** Code keeps its indentation; everything else that a terminal would obey is made visible. */
function framed(line: string): string {
  return shortened(line, FRAME_WIDTH);
}

/** The last lines of a trace that are not empty, each made visible and cut to `TRACE_WIDTH`. */
function traceTail(trace: string): readonly string[] {
  return trace
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .slice(-TRACE_LINES)
    .map((line) => shortened(line, TRACE_WIDTH));
}

/** What was said, and by whom otherwise; where a page said nothing, what is missing. */
function saysLines({ said, against, message, surface }: Finding): readonly string[] {
  if (surface === undefined) return labelled('what', prose(message));
  const other = against === undefined ? '' : `${name(against.who)} says ${quoted(against.says, QUOTE_LIMIT)}`;
  if (said.length === 0) return labelled('what', prose(message), other);
  const quotes = said.slice(0, QUOTES).map((words) => quoted(words, QUOTE_LIMIT));
  const rest = said.length > QUOTES ? ` and ${said.length - QUOTES} more` : '';
  return labelled('says', `${quotes.join(', ')}${rest}`, other);
}

function shrinkWords({ shrinks }: Finding): string {
  return shrinks === 0 ? '' : `(shrunk from ${counted(shrinks, 'step')})`;
}

/** Sentences that may hold text from outside: one that never ends is cut. */
function prose(text: string): string {
  return shortened(text, PROSE_LIMIT);
}

function name(text: string): string {
  return shortened(text, NAME_LIMIT);
}
