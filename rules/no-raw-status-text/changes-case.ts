const CASE = new RegExp(
  `^(?:${[
    String.raw`(?:to_?)?(?:lower|upper|title|start|sentence|pascal|camel|kebab|snake|human)_?(?:case|first|words)?`,
    String.raw`capitali[sz]e(?:d|_?first(?:_?letter)?|_?words?|_?string)?`,
    String.raw`uc_?first|uc_?words|str_?to_?(?:upper|lower)|mb_str_?to_?(?:upper|lower)|downcase|upcase`,
    String.raw`humani[sz]e|titlei[sz]e|headline|prettify|deburr|startcase|titlecase|uppercase|lowercase`,
    String.raw`string|str_?val|to_?string|to_s|trim|concat|default|escape(?:_?html)?|html_?escape|esc|encode|e|h|raw`,
    String.raw`html_?special_?chars|nl2br|str_?replace|replace|truncate|sanitize|safe_?html|slug`,
  ].join('|')})$`,
  'iu',
);

/** Whether a function of this name gives the same words back, only written otherwise. */
export function changesCase(name: string): boolean {
  return CASE.test(name);
}
