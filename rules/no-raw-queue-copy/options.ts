import { z } from 'zod';

/** What a project can say of its own functions, and of its presenter. */
export const copyOptions = z.strictObject({
  /** Names of functions that show what they are given, as they are called: `showHint`, `ui.say`. */
  screens: z.array(z.string().min(1)).default([]),
  /** Names of functions whose words no screen shows. */
  quiet: z.array(z.string().min(1)).default([]),
  /**
   * For fixes: the file of the project (relative to it) that exports `call`, a function from a claim, and the place of
   * a sentence among those that the claim says, to that sentence.
   */
  presenter: z
    .strictObject({ module: z.string().min(1), call: z.string().regex(/^[A-Za-z_$][\w$]*$/u) })
    .optional(),
});
export type CopyOptions = z.infer<typeof copyOptions>;
