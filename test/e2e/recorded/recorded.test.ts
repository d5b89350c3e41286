import { describe, expect, it } from 'vitest';
import { inAProject } from '../command-line/a-project.js';
import { reportOf } from '../command-line/report-of.js';
import { recordedPages, recordFiles, recordOf, requestsOf, WORLDS } from './recording.js';

const EVERYTHING = [...Object.values(WORLDS).flatMap(requestsOf), ...requestsOf(WORLDS.plain)];

describe('x', () => {
  it('y', async () => {
    const record = recordOf(await recordedPages(EVERYTHING));
    const r = await inAProject(recordFiles(record), ['check']);
    console.log(r.stdout, r.stderr, r.code);
    const r2 = await inAProject(
      recordFiles(recordOf(await recordedPages(requestsOf(WORLDS.withoutHidden).slice(0, 3)))),
      ['check'],
    );
    console.log(r2.stdout, r2.stderr, r2.code);
  });
});
