/** What ESLint hands to a rule: the part that is used here. Source: ESLint, "Custom Rules". */
export interface EslintContext {
  /** Absolute. */
  readonly filename: string;
  /** Its text has no byte order mark, and ranges of fixes do not count one. */
  readonly sourceCode: { readonly text: string };
  report(problem: EslintProblem): void;
}

/** One message. */
export interface EslintProblem {
  readonly message: string;
  /** `line` from 1, `column` from 0. */
  readonly loc: { readonly line: number; readonly column: number };
  /** Edits that a person may ask for. */
  readonly suggest?: readonly {
    readonly desc: string;
    fix(fixer: EslintFixer): readonly unknown[];
  }[];
}

/** What makes the edits of ESLint. */
export interface EslintFixer {
  replaceTextRange(range: readonly [number, number], text: string): unknown;
}

/** A rule as ESLint runs it. */
export interface EslintRule {
  readonly meta: {
    readonly type: 'problem';
    readonly docs: { readonly description: string };
    readonly hasSuggestions: boolean;
    readonly schema: readonly [];
  };
  create(context: EslintContext): { Program(): void };
}

/** One entry of a flat config. */
export interface EslintConfig {
  readonly name: string;
  readonly files: readonly string[];
  readonly plugins: Readonly<
    Record<
      string,
      { readonly meta: { readonly name: string }; readonly rules: Readonly<Record<string, EslintRule>> }
    >
  >;
  readonly rules: Readonly<Record<string, 'error'>>;
}
