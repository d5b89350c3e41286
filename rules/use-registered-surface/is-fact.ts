import { nameWords } from '../../src/static/syntax/name-words.js';

const FACTS = new Set(
  (
    'label name display_name title type status outcome initiator counts progress phase state truth guidance timing duration error ' +
    'summary environment created_at queued_at started_at last_progress_at completed_at finished_at updated_at'
  ).split(' '),
);

/** Whether a field of a run is something that a person is told of it; ids and links are not. */
export function isFact(field: string): boolean {
  return FACTS.has(nameWords(field).join('_'));
}
