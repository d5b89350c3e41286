import { z } from 'zod';

/** What a project can say of its own functions. */
export const orphanOptions = z.strictObject({
  /** Names of functions that show what they are given, as they are called: `showHint`, `ui.say`. */
  screens: z.array(z.string().min(1)).default([]),
  /** Names of functions whose words no screen shows. */
  quiet: z.array(z.string().min(1)).default([]),
});
export type OrphanOptions = z.infer<typeof orphanOptions>;
