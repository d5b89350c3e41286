import type { Surface } from '../../contract/vocabulary.js';
import type { ResultMessage } from '../../protocol/messages.js';
import { faultOf } from '../../protocol/mishaps.js';
import type { Answer } from '../testee.js';

/** A testee's result as the answer to a request for `surface`. */
export function answerOf(result: ResultMessage, surface: Surface): Answer {
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
      const fault = faultOf({ name: 'said-error', values: { message } }, { surface });
      return { kind: 'fault', fault: trace == null ? fault : { ...fault, trace } };
    }
  }
}
