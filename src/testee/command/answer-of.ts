import type { ResultMessage } from '../../protocol/messages.js';
import { faultOf } from '../../protocol/mishaps.js';
import type { Answer } from '../testee.js';

/** A testee's result as the answer to its request. */
export function answerOf(result: ResultMessage): Answer {
  switch (result.status) {
    case 'ok': {
      const { code, body, source, truth } = result;
      return {
        kind: 'page',
        code: code ?? 200,
        html: body,
        truth: truth ?? {},
        ...(source == null ? {} : { source }),
      };
    }
    case 'unsupported':
    case 'rejected':
      return { kind: result.status, reason: result.reason };
    case 'error': {
      const { message, trace } = result;
      const fault = faultOf({ name: 'said-error', values: { message } });
      return { kind: 'fault', fault: trace == null ? fault : { ...fault, trace } };
    }
  }
}
