import type { PartTrigger, Trigger } from './rule.js';

/** The regular expressions of a trigger, by the part of a source that each is for. */
export function triggerPatterns(trigger: Trigger): Required<PartTrigger> {
  const none = { whole: [], said: [], code: [], saidWords: () => true };
  if (typeof trigger === 'string') return { ...none, whole: [trigger] };
  return isList(trigger) ? { ...none, whole: trigger } : { ...none, ...trigger };
}

function isList(trigger: Exclude<Trigger, string>): trigger is readonly string[] {
  return Array.isArray(trigger);
}
