import type { CalleeName } from './callee-name.js';
import type { FlowWorld } from './step.js';
import { translates } from './translates.js';
import { wordSet } from './word-set.js';

/** What a function does with words that are given to it: show them, keep them from people, give them on. */
export type CalleeKind = 'screen' | 'quiet' | 'keeps' | 'calls';

const QUIET_OWNERS = wordSet(
  'console logger log Logger winston pino Sentry process assert expect chalk program yargs commander vi',
  'jest sinon cy performance localStorage sessionStorage analytics posthog mixpanel gtag amplitude',
  'Symbol Number Date fs path ora kleur pc picocolors colors inquirer prompts cac spinner warnings',
  'debug invariant sql',
);

const QUIET = wordSet(
  'log debug info warn warning error trace fatal verbose silly emit on once off addListener',
  'removeListener addEventListener removeEventListener dispatchEvent navigate redirect track capture',
  'captureException captureMessage querySelector querySelectorAll closest getElementById matches',
  'getAttribute hasAttribute removeAttribute setItem getItem removeItem includes startsWith endsWith',
  'indexOf lastIndexOf match matchAll search test has get delete localeCompare query execute exec',
  'prepare where cn clsx classNames classnames twMerge cva cx createContext require invariant assert',
  'fail reject describe it beforeEach afterEach beforeAll afterAll expect getByText findByText',
  'queryByText getByRole invalidateQueries useQuery fetch Symbol RegExp parseInt parseFloat super',
  'deprecate console printf print println panic abort setAttributes startSpan addEvent setStatus',
);

const TOASTS =
  /^(?:\$?(?:toast|toaster|message|notify|notification|notifications|snackbar|flash)|Toast|Notify|Message|ElMessage|ElNotification|Swal|Modal|useToast|toastr|sonner)$/u;

const SCREEN = wordSet(
  'alert confirm prompt enqueueSnackbar createTextNode insertAdjacentHTML insertAdjacentText',
  'registerHelper document.write document.writeln setDocumentTitle useDocumentTitle useTitle',
  'setPageTitle usePageTitle useHead useSeoMeta SafeString createI18n createIntl addResourceBundle',
  'addResources addResource registerMessages setLocaleMessage mergeLocaleMessage defineMessages',
  'defineMessage setupI18n i18n.init i18next.init i18n.load i18n.use.init i18next.use.init',
  'i18n.use.use.init i18next.use.use.init i18n.createInstance res.render reply.view',
);

const SHOWS =
  /^(?:show|push|add|open|enqueue|display|send|create|trigger)(?:\w*)(?:Toast|Notification|Snackbar|Flash|FlashMessage)$|^show(?:Message|Alert|Error|Success|Warning|Info|Banner)$/u;

const KEEPS = wordSet(
  'Object.freeze Object.seal Object.assign Array.from Array.of Promise.resolve String ref shallowRef',
  'reactive readonly signal useRef memo useCallback observer forwardRef capitalize upperFirst startCase',
  'lowerCase upperCase sentenceCase titleCase humanize trim escapeHtml escape sanitize structuredClone',
  'cloneElement markRaw unref toRef memoize defineComponent $state $derived freeze deepFreeze',
  'withDefaults observable',
);

const CALLS = wordSet('useMemo computed createMemo derived once lazy untracked batch act');

/** What is known of a function from its name; `undefined` where that says nothing. */
export function calleeKind(
  name: CalleeName,
  world: Pick<FlowWorld, 'screens' | 'quiet'>,
): CalleeKind | undefined {
  if (isIn(world.quiet, name)) return 'quiet';
  if (isIn(world.screens, name) || shows(name)) return 'screen';
  if (name.names.some((each) => QUIET_OWNERS.has(each)) || QUIET.has(name.last)) return 'quiet';
  if (isIn(KEEPS, name)) return 'keeps';
  return CALLS.has(name.last) ? 'calls' : undefined;
}

function shows(name: CalleeName): boolean {
  if (isIn(SCREEN, name) || translates(name.whole)) return true;
  return name.names.some((each) => TOASTS.test(each)) || SHOWS.test(name.last);
}

function isIn(known: ReadonlySet<string>, { whole, last }: CalleeName): boolean {
  return known.has(whole) || known.has(last);
}
