import { ANY, CALLED, MADE, type AccessPath } from './access-path.js';
import { wordSet } from './word-set.js';

const QUIET = wordSet(
  'className class classes classNames id key href to type name variant src srcSet htmlFor for role',
  'style sx target rel method action color colour size status state kind icon ref as component layout',
  'mode theme direction align position d viewBox fill stroke path pathname route url event slug query',
  'queryKey testID testId testid tone intent severity level appearance side placement dataIndex',
  'accessorKey field columnId code locale lang i18nKey ns category tag phase outcome regex pattern cy',
  'displayName enum const default_status autoComplete inputMode operationId __typename namespace scope',
  'property prop sort orderBy resource filter',
);

const SAID = wordSet(
  'title alt placeholder aria-label aria-description aria-valuetext aria-roledescription',
  'aria-placeholder label description text message summary tooltip hint caption heading subtitle',
  'helperText emptyText content children __html ariaLabel innerHTML textContent innerText body detail',
  'subheading headline help helpText emptyMessage fallback',
);

/** Whether words under a name are read by people: `said` and `quiet` are known, `open` is not. */
export function saidByKey(name: string): 'said' | 'quiet' | 'open' {
  if (
    QUIET.has(name) ||
    /^(?:data-|on[A-Z]|on:|@|bind:)|(?:ClassName|Classes|Id|Key|Href|Url|Ref|Icon|Type)$/u.test(name)
  ) {
    return 'quiet';
  }
  return SAID.has(name) || /(?:Label|Title|Text|Message|Description|Placeholder|Hint|Tooltip)$/u.test(name)
    ? 'said'
    : 'open';
}

/** The innermost name on a path; none where it leads through nothing that has a name. */
export function lastName(path: AccessPath): string | undefined {
  return path.findLast((step) => step !== ANY && step !== CALLED && step !== MADE && !/^\d+$/u.test(step));
}
