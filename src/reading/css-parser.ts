/** Takes style sheets and style attributes apart, by jsdom whoever asks: what a value means is decided in one place. */
export interface CssParser {
  /** The rules of a style sheet; valid until the next call. */
  rules(css: string): Iterable<CSSRule>;
  /** The declarations of a style attribute; valid until the next call. */
  inline(css: string): CSSStyleDeclaration;
}
