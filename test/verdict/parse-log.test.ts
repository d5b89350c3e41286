import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../src/verdict/event.js';
import { parseLog } from '../../src/verdict/parse-log.js';
import { aFault, aFinding, aGap, aHeader, aLog, anEnd, evidenceOf } from './an-event.js';

const events = aLog(
  aFinding({
    against: { who: 'detail', says: 'Likely stale' },
    location: { file: 'a.hbs', line: 12, column: 1 },
  }),
  aFault,
  evidenceOf('no-calm-for-stale'),
  aGap,
);

function logText(lines: readonly unknown[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

describe('reading a log', () => {
  it('gives back every kind of event', () => {
    expect(parseLog(logText(events))).toEqual({ kind: 'ok', value: events });
  });

  it('reads a last line without its line break', () => {
    expect(parseLog(logText(events).trimEnd())).toEqual({ kind: 'ok', value: events });
  });

  it('skips empty lines and fields of a later version', () => {
    const text = `\n${JSON.stringify({ ...aGap, since: '2.0' })}\r\n\n`;
    expect(parseLog(text)).toEqual({ kind: 'ok', value: [aGap] });
  });

  it('names a last line that is cut in half', () => {
    const text = logText([aHeader(), anEnd()]);
    expect(parseLog(text.slice(0, -20))).toEqual({
      kind: 'err',
      error: {
        line: 2,
        key: '',
        message: 'Cannot read line 2 of the log: it is cut off; the run stopped while writing it',
      },
    });
  });

  it.each<[name: string, line: unknown, key: string]>([
    ['a missing field', { kind: 'gap', about: 'x', reason: 'y' }, 'instead'],
    ['a wrong type deep down', { ...aHeader(), shard: { index: '1', of: 1 } }, 'shard.index'],
    [
      'a wrong member of a list',
      { ...aHeader(), filters: { surfaces: ['list', 'sidebar'], truths: [] } },
      'filters.surfaces.1',
    ],
    ['an unknown check', { ...evidenceOf('no-calm-for-stale'), check: 'no-such-check' }, 'check'],
    ['a negative count', { ...evidenceOf('no-calm-for-stale'), occurred: -1 }, 'occurred'],
    ['an unknown kind', { kind: 'rumour' }, 'kind'],
    ['no object', 'header', ''],
  ])('names the line and the key of %s', (_, line, key) => {
    const result = parseLog(logText([aHeader(), line, anEnd()]));
    expect(result).toMatchObject({ kind: 'err', error: { line: 2, key } });
  });

  it('names a line that is not JSON', () => {
    const result = parseLog(`${logText([aHeader()])}Segmentation fault\n${logText([anEnd()])}`);
    expect(result).toMatchObject({
      error: { line: 2, message: 'Cannot read line 2 of the log: it is not JSON' },
    });
  });

  it('takes an absent optional field and refuses an undefined one written as null', () => {
    const finding: LogEvent = aFinding();
    const withNull = { ...finding, finding: { ...finding.finding, story: null } };
    expect(parseLog(logText([finding])).kind).toBe('ok');
    expect(parseLog(logText([withNull]))).toMatchObject({ error: { key: 'finding.story' } });
  });
});
