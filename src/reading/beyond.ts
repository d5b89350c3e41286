/** Thrown where a tree cannot be sure to answer as the authority does: the page has to be read by the authority. */
export class Beyond extends Error {
  override readonly name = 'Beyond';

  /** `what` the page asks for, in a few words. */
  constructor(readonly what: string) {
    super(`Cannot read "${what}" without the authority`);
  }
}
