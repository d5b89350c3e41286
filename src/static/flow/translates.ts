import { wordSet } from './word-set.js';
const NAMES = wordSet(
  't $t $tc tc _ __ gettext ngettext pgettext npgettext dgettext gettextLazy trans translate msg',
  '$localize i18n i18n._ i18n.t i18next.t i18n.tc this.$t formatMessage intl.formatMessage this.$tc',
  'translateService.instant i18n.global.t translation.t',
);

/** Whether a function looks texts up in a catalogue, told from how its name is written (`t`, `i18n.t`, `intl.formatMessage`). */
export function translates(callee: string): boolean {
  return NAMES.has(callee) || /(?:^|\.)(?:formatMessage|gettext|ngettext)$/u.test(callee);
}
