import type { RuleId } from '../contract/checks.js';
import { codeFrame } from './code-frame.js';
import { commentsOf } from './comments-of.js';
import { kindOfPath } from './kind-of-path.js';
import type { Prefilter } from './prefilter.js';
import { readSource } from './read-source.js';
import type { Fix, Rule, SourceBreach } from './rule.js';
import { type LintScope, ruleContext } from './rule-context.js';
import type { Source } from './source.js';
import { isTestPath } from './syntax/is-test-path.js';
import { type Position, SourceText } from './source-text.js';
import { applySuppressions, readSuppressions, type Suppression } from './suppressions.js';

/** What the rules say of one file. Plain data: it can be kept and read again. */
export interface FileReport {
  readonly path: string;
  readonly breaches: readonly FoundBreach[];
  /** Directives that are wrong, or that nothing needs. */
  readonly directives: readonly FoundDirective[];
  /** Why it could not be analysed, or not all of it. */
  readonly flaw?: { readonly message: string; readonly at: Position };
}

/** A breach with its place. */
export interface FoundBreach {
  readonly rule: RuleId;
  readonly at: Position;
  /** The source text at fault, white space folded, at most `EXCERPT` characters. */
  readonly excerpt: string;
  readonly message: string;
  readonly said: readonly string[];
  readonly certainty: SourceBreach['certainty'];
  readonly symbol: string;
  readonly frame: readonly string[];
  readonly reaches?: SourceBreach['reaches'];
  readonly fix?: Fix;
  /** Why somebody let it pass. */
  readonly suppressed?: string;
}

/** A suppression that is at fault itself. */
export interface FoundDirective {
  readonly at: Position;
  readonly message: string;
  readonly said: string;
  readonly frame: readonly string[];
}

/** What one run looks for. Without a prefilter every file is parsed for every rule. */
export interface Linter {
  readonly rules: readonly Rule[];
  readonly scope: LintScope;
  readonly prefilter: Prefilter | undefined;
  /** Rules that nobody may suppress. */
  readonly strict: ReadonlySet<RuleId>;
}

const EXCERPT = 200;
const MARKER = 'queue-truth-';
/** The directive as it may be misspelt. Looked for only where there is something to suppress: it costs more. */
const LIKE_MARKER = /queue[-_]?truth[-_]|queue[\w-]{6,}next[-_]?line/iu;

/** What the rules of `linter` say of the file `path` with this text. A rule that throws is a bug, and named. */
export function lintFile(path: string, content: string, linter: Linter): FileReport {
  const candidates = candidatesFor(path, content, linter);
  const mayHoldDirectives = content.includes(MARKER) || (candidates.length > 0 && LIKE_MARKER.test(content));
  const clean: FileReport = { path, breaches: [], directives: [] };
  if (candidates.length === 0 && !mayHoldDirectives) return clean;
  const text = new SourceText(path, content);
  const { source, flaw } = readSource(text);
  const withFlaw =
    flaw === undefined ? {} : { flaw: { message: flaw.message, at: text.positionAt(flaw.offset) } };
  if (source === undefined) return { ...clean, ...withFlaw };
  if (source.kind === 'script') linter.scope.project.adopt(source);
  const sources = partsOf(source);
  const found = candidates.flatMap((rule) => breachesOf(rule, sources, linter.scope));
  const judged = mayHoldDirectives ? suppressed(found, sources, { text, linter }) : { found, directives: [] };
  return {
    path,
    breaches: judged.found.map((each) => located(each, text)),
    directives: judged.directives,
    ...withFlaw,
  };
}

interface RuledBreach extends SourceBreach {
  readonly rule: RuleId;
  readonly suppressed?: string;
}

function candidatesFor(path: string, content: string, { rules, scope, prefilter }: Linter): readonly Rule[] {
  const kind = kindOfPath(path);
  const fitting = rules.filter(({ kinds }) => kind !== undefined && mayHold(kind, kinds));
  if (prefilter === undefined || scope.roles.isPersisted(path)) return fitting;
  // Every rule leaves tests alone where they do not declare what is stored.
  if (isTestPath(path)) return [];
  const met = prefilter(path, content);
  return fitting.filter(({ id }) => met.has(id));
}

/** A template may hold scripts. */
function mayHold(kind: Source['kind'], kinds: readonly Source['kind'][]): boolean {
  return kinds.includes(kind) || (kind === 'template' && kinds.includes('script'));
}

function partsOf(source: Source): readonly Source[] {
  return source.kind === 'template' ? [source, ...source.scripts] : [source];
}

function breachesOf(rule: Rule, sources: readonly Source[], scope: LintScope): readonly RuledBreach[] {
  const context = ruleContext(rule, scope);
  return sources
    .filter(({ kind }) => rule.kinds.includes(kind))
    .flatMap((source) => {
      try {
        return [...rule.check(source, context)].map((breach) => ({ ...breach, rule: rule.id }));
      } catch (cause) {
        throw new Error(`Cannot apply the rule "${rule.id}" to "${source.text.path}"`, { cause });
      }
    });
}

function suppressed(
  found: readonly RuledBreach[],
  sources: readonly Source[],
  { text, linter }: { text: SourceText; linter: Linter },
): { found: readonly RuledBreach[]; directives: readonly FoundDirective[] } {
  const comments = sources.flatMap(commentsOf);
  const ids = linter.rules.map(({ id }) => id);
  const { suppressions, flaws } = readSuppressions(comments, text, ids);
  const forbidden = suppressions.filter(({ rule }) => linter.strict.has(rule));
  const allowed = suppressions.filter(({ rule }) => !linter.strict.has(rule));
  const applied = applySuppressions(found, allowed, text);
  const directives = [
    ...flaws.map(({ start, end, message }) => directive({ start, end, message }, text)),
    ...forbidden.map((each) => directive({ ...each, message: strictMessage(each) }, text)),
    ...applied.unused.map((each) => directive({ ...each, message: unusedMessage(each) }, text)),
  ];
  return {
    found: [
      ...applied.kept,
      ...applied.suppressed.map(({ breach, reason }) => ({ ...breach, suppressed: reason })),
    ],
    directives,
  };
}

function strictMessage({ rule }: Suppression): string {
  return `Cannot suppress "${rule}": the contract marks it as strict`;
}

function unusedMessage({ rule }: Suppression): string {
  return `Cannot suppress "${rule}" here: the next line does not break it`;
}

function directive(
  { start, end, message }: { start: number; end: number; message: string },
  text: SourceText,
): FoundDirective {
  const said = text.text.slice(start, end);
  return { at: text.positionAt(start), message, said, frame: codeFrame(text, start, end) };
}

function located({ start, end, rule, ...breach }: RuledBreach, text: SourceText): FoundBreach {
  const excerpt = text.text.slice(start, end).replaceAll(/\s+/gu, ' ').trim().slice(0, EXCERPT);
  return { ...breach, rule, at: text.positionAt(start), excerpt, frame: codeFrame(text, start, end) };
}
