import { describe, expect, it } from 'vitest';
import { commentsOf } from '../../src/static/comments-of.js';
import { readSource } from '../../src/static/read-source.js';
import { SourceText } from '../../src/static/source-text.js';
import { applySuppressions, readSuppressions } from '../../src/static/suppressions.js';

const IDS = ['no-raw-queue-copy', 'no-optimistic-default', 'no-new-persisted-status'] as const;
const NEXT = 'queue-truth-disable-next-line';

function read(path: string, content: string) {
  const text = new SourceText(path, content);
  const { source } = readSource(text);
  const sources =
    source?.kind === 'template' ? [source, ...source.scripts] : source === undefined ? [] : [source];
  return { text, ...readSuppressions(sources.flatMap(commentsOf), text, IDS) };
}

function flawsOf(comment: string) {
  return read('a.ts', `${comment}\nf();\n`).flaws;
}

describe('a suppression', () => {
  it.each([
    ['a line comment', 'a.ts', `// ${NEXT} no-raw-queue-copy -- shown to nobody\nf();\n`, 2],
    ['a block comment', 'a.ts', `/* ${NEXT} no-raw-queue-copy -- shown to nobody */\nf();\n`, 2],
    [
      'a block comment over lines',
      'a.ts',
      `/**\n * ${NEXT} no-raw-queue-copy --\n * shown to nobody\n */\nf();\n`,
      5,
    ],
    [
      'JSX',
      'a.tsx',
      `const a = (\n  <p>\n    {/* ${NEXT} no-raw-queue-copy -- shown to nobody */}\n    Hi\n  </p>\n);\n`,
      4,
    ],
    ['Handlebars', 'a.hbs', `{{!-- ${NEXT} no-raw-queue-copy -- shown to nobody --}}\n<p>Hi</p>\n`, 2],
    ['HTML', 'a.html', `<!-- ${NEXT} no-raw-queue-copy -- shown to nobody -->\n<p>Hi</p>\n`, 2],
    ['SQL', 'a.sql', `-- ${NEXT} no-raw-queue-copy -- shown to nobody\nSELECT 1;\n`, 2],
    ['Prisma', 'a.prisma', `enum A {\n  /// ${NEXT} no-raw-queue-copy -- shown to nobody\n  b\n}\n`, 3],
    ['GraphQL', 'a.graphql', `enum A {\n  # ${NEXT} no-raw-queue-copy -- shown to nobody\n  b\n}\n`, 3],
  ])('is read from %s', (...[, path, content, line]) => {
    const { suppressions, flaws } = read(path, content);
    expect(flaws).toEqual([]);
    expect(suppressions).toMatchObject([{ rule: 'no-raw-queue-copy', reason: 'shown to nobody', line }]);
  });

  it('covers the next line that is neither blank nor a comment, as those stacked with it do', () => {
    const content = [
      `// ${NEXT} no-raw-queue-copy -- shown to nobody`,
      '',
      '// why',
      `/* ${NEXT} no-optimistic-default -- counted elsewhere */ /* and more`,
      'of it */',
      'f();',
    ].join('\r\n');
    expect(read('a.ts', content).suppressions.map(({ line }) => line)).toEqual([6, 6]);
  });

  it('covers nothing at the end of a file', () => {
    const { suppressions, text } = read('a.ts', `f();\n// ${NEXT} no-raw-queue-copy -- shown to nobody`);
    const breach = { rule: 'no-raw-queue-copy', start: 0 };
    expect(applySuppressions([breach], suppressions, text)).toEqual({
      kept: [breach],
      suppressed: [],
      unused: suppressions,
    });
  });

  it.each([
    ['in the middle of a sentence', `// Use ${NEXT} no-raw-queue-copy -- with a reason`],
    ['in backticks', `// \`${NEXT} <rule> -- <reason>\` lets one pass`],
    ['in quotes', `// "${NEXT}" lets one pass`],
    ['in a string', `const a = '// ${NEXT}';`],
    ['as another word', '// queue-truth-cases are data'],
    ['as the name of the tool', '// queue-truth disables nothing'],
  ])('is not read from prose that mentions it %s', (_, comment) => {
    const { suppressions, flaws } = read('a.ts', `${comment}\nf();\n`);
    expect([...suppressions, ...flaws]).toEqual([]);
  });
});

describe('a flawed suppression', () => {
  it.each([
    ['blanket', `// ${NEXT}`],
    ['blanket', `// ${NEXT} -- a reason for all`],
    ['blanket', `// ${NEXT} * -- a reason for all`],
    ['several-rules', `// ${NEXT} no-raw-queue-copy no-optimistic-default -- both are fine`],
    ['several-rules', `// ${NEXT} no-raw-queue-copy, no-optimistic-default -- both are fine`],
    ['unknown-rule', `// ${NEXT} no-raw-copy -- shown to nobody`],
    ['no-reason', `// ${NEXT} no-raw-queue-copy`],
    ['no-reason', `// ${NEXT} no-raw-queue-copy --`],
    ['no-reason', `// ${NEXT} no-raw-queue-copy -- ok`],
    ['no-reason', `// ${NEXT} no-raw-queue-copy shown to nobody`],
    ['misspelt', '// queue-truth-disable-nextline no-raw-queue-copy -- shown to nobody'],
    ['misspelt', '// queue-truth-disable no-raw-queue-copy -- shown to nobody'],
    ['misspelt', '// queue-truth-disable-line no-raw-queue-copy -- shown to nobody'],
    ['misspelt', `// ${NEXT}: no-raw-queue-copy -- shown to nobody`],
    ['misspelt', '// queue-truth-dissable-next-line no-raw-queue-copy -- shown to nobody'],
    ['misspelt', '// Queue-Truth-Disable-Next-Line no-raw-queue-copy -- shown to nobody'],
  ])('is named: %s in %s', (kind, comment) => {
    expect(flawsOf(comment)).toMatchObject([{ kind, start: 0, end: comment.length }]);
  });

  it('suggests the rule that was meant', () => {
    expect(flawsOf(`// ${NEXT} no-raw-queue-copies -- shown to nobody`)[0]?.message).toBe(
      'Cannot suppress "no-raw-queue-copies": no such rule; did you mean "no-raw-queue-copy"?',
    );
  });
});

describe('applying suppressions', () => {
  it('lets pass what the named rule says of the covered line, with the reason, and nothing else', () => {
    const content = `// ${NEXT} no-raw-queue-copy -- shown to nobody\nf('a', 'b');\nf('c');\n`;
    const { text, suppressions } = read('a.ts', content);
    const breach = (rule: string, said: string) => ({ rule, start: content.indexOf(`'${said}'`) });
    const [a, b, c, other] = [
      breach('no-raw-queue-copy', 'a'),
      breach('no-raw-queue-copy', 'b'),
      breach('no-raw-queue-copy', 'c'),
      breach('no-optimistic-default', 'a'),
    ];
    expect(applySuppressions([a, b, c, other], suppressions, text)).toEqual({
      kept: [c, other],
      suppressed: [
        { breach: a, reason: 'shown to nobody' },
        { breach: b, reason: 'shown to nobody' },
      ],
      unused: [],
    });
  });

  it('calls unused what nothing needs', () => {
    const { text, suppressions } = read('a.ts', `// ${NEXT} no-raw-queue-copy -- shown to nobody\nf();\n`);
    expect(applySuppressions([], suppressions, text).unused).toEqual(suppressions);
  });
});
