import { CHECK_IDS, type CheckId } from '../../src/contract/checks.js';
import type { PlantedEvent } from '../../src/verdict/event.js';

const HEAD = `# What the checks are proven with

\`queue-truth prove\` plants lies, one at a time, and shows which check catches each. These are all of them on the surfaces that
come with the package, and what caught them. The page is written by a test, from a run:

\`\`\`
npx vitest run test/harness/prove.test.ts -u
\`\`\`

A lie counts as caught when the one law that has to catch it does, on pages where that law is silent without the lie; what
other laws say of it is listed beside. _Cases_ says in which of the enumerated cases it was caught, counted from the one in
which it is looked for first. A lie that its own law misses makes \`prove\` end with exit code 3, also where another law has
caught it.

`;

/** The planted faults as a page of the documentation. */
export function proofPage(planted: readonly PlantedEvent[]): string {
  const onPages = planted.filter(({ depth }) => depth !== 'source');
  return [
    HEAD,
    `## The lies\n\n${table(['planted in', 'lie', 'fault', 'caught by', 'cases', 'also broken'], onPages.map(rowOf))}\n`,
    `\n## The laws and rules\n\n${table(['check', 'planted', 'caught'], countsOf(planted))}\n`,
    `\n## In source\n\nThe bad examples of each rule, as they are written and in other dress.\n\n`,
    `${table(['rule', 'examples', 'found'], planted.filter(({ depth }) => depth === 'source').map(sourceRow))}\n`,
  ].join('');
}

function rowOf({ depth, says, id, check, proof, cases, by }: PlantedEvent): readonly string[] {
  const also = by.filter((other) => other !== check).map(code);
  const caught = proof === 'caught' ? code(check) : `${code(check)} **did not**`;
  return [depth, says, code(id), caught, String(cases), also.join(', ')];
}

function sourceRow({ check, says, proof, cases }: PlantedEvent): readonly string[] {
  return [code(check), says, proof === 'caught' ? `all ${String(cases)}` : '**not all**'];
}

function countsOf(planted: readonly PlantedEvent[]): readonly (readonly string[])[] {
  const of = (check: CheckId) => planted.filter((event) => event.check === check);
  return CHECK_IDS.map((check) => {
    const caught = of(check).filter(({ proof }) => proof === 'caught');
    return [code(check), String(of(check).length), String(caught.length)];
  });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
