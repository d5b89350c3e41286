import { z } from 'zod';
import { harnessMessageSchema, testeeMessageSchema } from './messages.js';

const published = { io: 'input', target: 'draft-2020-12' } as const;

/** The JSON Schemas of the lines of both sides, draft 2020-12, as they are published in `specs/protocol`. */
export function protocolJsonSchemas(): Readonly<Record<'harness' | 'testee', object>> {
  return {
    harness: {
      $id: 'urn:queue-truth:schema:protocol:harness',
      title: 'A line from Queue Truth to a testee',
      ...z.toJSONSchema(harnessMessageSchema, published),
    },
    testee: {
      $id: 'urn:queue-truth:schema:protocol:testee',
      title: 'A line from a testee to Queue Truth',
      ...z.toJSONSchema(testeeMessageSchema, published),
    },
  };
}
