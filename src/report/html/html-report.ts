import { SURFACES } from '../../contract/vocabulary.js';
import { jsonInScript } from '../../lang/escape-html.js';
import type { Finding } from '../../verdict/event.js';
import { exitCode } from '../../verdict/exit-code.js';
import type { Outcome, Verdict } from '../../verdict/outcome.js';
import type { CaseStory } from '../case-story.js';
import type { ReportOptions } from '../reporter.js';
import { worstFirst } from '../worst-first.js';
import { counted, exitWords, grouped, statsWords, whereOf } from '../words.js';
import { appearedIn, changeSection } from './change-section.js';
import { findingCard } from './finding-card.js';
import { markup, type Markup } from './markup.js';
import { markedPage } from './marked-page.js';
import { SCRIPT, SCRIPT_HASH } from './script.js';
import { stillPage } from './still-page.js';
import { snapshotGrid } from './snapshot-grid.js';
import { STYLE } from './style.js';
import { faultSection, gapSection, plantedSection, requirementSection, waivedSection } from './tables.js';

const TITLES = {
  holds: 'Holds',
  findings: 'Findings',
  'could-not-run': 'Could not run',
  'not-enough-evidence': 'Not enough evidence',
  interrupted: 'Interrupted',
} as const satisfies Record<Verdict, string>;

/**
 * A report as one page that needs nothing else: no network, no other file. Findings come first, each with its run in time,
 * both quotes, and the surfaces side by side as they were rendered, in frames without scripts.
 */
export function htmlReport(
  outcome: Outcome,
  { stories = new Map(), snapshots = new Map() }: ReportOptions,
): string {
  const pages = new Pages();
  const fresh = appearedIn(outcome.change);
  const findings = worstFirst(outcome.findings);
  const cards = findings.map((finding) => {
    const story = finding.case === undefined ? undefined : stories.get(finding.case);
    return findingCard(finding, {
      story,
      isNew: fresh.has(finding.fingerprint),
      pages: story === undefined ? [] : pages.add(story, finding),
    });
  });
  const grid = snapshotGrid(outcome, (file) => {
    const html = snapshots.get(file);
    return html === undefined ? undefined : pages.number(stillPage(`${PLAIN_STYLE}${html}`));
  });
  return markup`<!doctype html>
    <html lang="en">
      ${headOf(outcome)}
      <body>
        <header>
          <p class="soft">Queue Truth${specOf(outcome)}</p>
          <h1>Guardrail report</h1>
          <div class="verdict ${outcome.verdict}">
            <strong>${TITLES[outcome.verdict]}</strong><span>${exitWords(outcome)}</span>
          </div>
          ${sumsOf(outcome)}
        </header>
        <main>
          ${changeSection(outcome)} ${findingSection(findings, cards)} ${faultSection(outcome.faults)} ${gapSection(outcome)}
          ${requirementSection(outcome.requirements)} ${grid}
          ${plantedSection(outcome.planted)}
          ${waivedSection(outcome)} ${runSection(outcome)}
        </main>
        <script type="application/json" id="pages">${trusted(pages.json())}</script>
        <script>${trusted(SCRIPT)}</script>
      </body>
    </html> `.markup;
}

function headOf({ verdict }: Outcome): Markup {
  return markup`<head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Queue Truth: ${TITLES[verdict].toLowerCase()}</title>
        <style>${trusted(STYLE)}</style>
      </head>`;
}

/** A snapshot leaves out long style sheets: what is left is easier to read without serifs. */
const PLAIN_STYLE = '<style>html{font:15px/1.5 system-ui,sans-serif;padding:0 1rem}</style>';

/** Text that we have written ourselves, or made harmless already. */
function trusted(markup: string): Markup {
  return { markup };
}

/** The pages of all cases, each once. */
class Pages {
  readonly #numbers = new Map<string, number>();

  /** The pages that show the world of a finding: of each surface the first one, the finding's own with its words marked. */
  add(
    { pages }: CaseStory,
    finding: Finding,
  ): readonly { readonly number: number; readonly caption: string }[] {
    return SURFACES.flatMap((surface) => {
      const shown = pages.find((each) => each.surface === surface && each.scene === 'base');
      if (shown === undefined) return [];
      const still = stillPage(shown.html);
      const text = surface === finding.surface ? markedPage(still, finding.said) : still;
      return [
        {
          number: this.number(text),
          caption: `${surface}${shown.code === 200 ? '' : `, code ${String(shown.code)}`}`,
        },
      ];
    });
  }

  /** The number of a page among all. */
  number(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  /** All pages as JSON that cannot end the script element that holds it. */
  json(): string {
    return jsonInScript([...this.#numbers.keys()]);
  }
}

function specOf({ header }: Outcome): string {
  if (header.kind !== 'known') return '';
  const { spec, commit } = header.value;
  return commit === null ? `, ${spec}` : `, ${spec}, commit ${commit.slice(0, 12)}`;
}

function sumsOf({ findings, requirements, faults, gaps, shortfalls, planted }: Outcome): Markup {
  const held = requirements.filter(({ verdict }) => verdict === 'held').length;
  const caught = planted.filter(({ proof }) => proof === 'caught').length;
  const sums: readonly (readonly [string, string])[] = [
    [grouped(findings.length), findings.length === 1 ? 'finding' : 'findings'],
    [`${String(held)} of ${String(requirements.length)}`, 'requirements held'],
    [grouped(faults.length), faults.length === 1 ? 'fault' : 'faults'],
    [grouped(gaps.length + shortfalls.length), 'not put to the test'],
    ...(planted.length === 0
      ? []
      : [[`${grouped(caught)} of ${grouped(planted.length)}`, 'planted lies caught'] as const]),
  ];
  return markup`<ul class="sums">
    ${sums.map(([number, name]) => markup`<li><b>${number}</b>${name}</li>`)}
  </ul>`;
}

function findingSection(findings: readonly Finding[], cards: readonly Markup[]): Markup {
  if (findings.length === 0) return markup``;
  const requirements = [
    ...new Set(findings.flatMap(({ requirement, also }) => [requirement, ...also])),
  ].sort();
  const surfaces = [...new Set(findings.map(whereOf))];
  return markup`<section aria-labelledby="findings">
    <h2 id="findings">${counted(findings.length, 'finding')}</h2>
    <div class="filter" role="search">
      <label>Search<input type="search" id="search" autocomplete="off" /></label>
      <label
        >Requirement<select id="requirement">
          <option value="">all</option>
          ${requirements.map((id) => markup`<option>${id}</option>`)}
        </select></label
      >
      <label
        >Surface<select id="surface">
          <option value="">all</option>
          ${surfaces.map((surface) => markup`<option>${surface}</option>`)}
        </select></label
      >
      <button type="button" id="print">Print with pages</button>
      <p id="count" class="soft" role="status"></p>
    </div>
    ${cards}
  </section>`;
}

function runSection(outcome: Outcome): Markup {
  const { header, notes } = outcome;
  const facts: readonly (readonly [string, string])[] =
    header.kind === 'known'
      ? [
          ['Command', ['queue-truth', ...header.value.argv].join(' ')],
          ['Testee', header.value.testee],
          ['Spec', header.value.spec],
          ['Contract', header.value.contractHash.slice(0, 12)],
          ['Commit', header.value.commit ?? 'none'],
          ['Seed', String(header.value.seed)],
          ['Version', header.value.version],
          ['Started', header.value.startedAt],
        ]
      : [];
  return markup`<section aria-labelledby="run">
    <h2 id="run">How it was run</h2>
    <p>${statsWords(outcome)}. Exit code ${exitCode(outcome.verdict)}.</p>
    <dl>
      ${facts.map(
        ([name, value]) =>
          markup`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${
      notes.length > 0 &&
      markup`<ul class="notes soft">
            ${notes.map((note) => markup`<li>${note}</li>`)}
          </ul>`
    }
  </section>`;
}
