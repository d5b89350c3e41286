import type { ClaimMatch } from '../contract/claims.js';
import type { Surface } from '../contract/vocabulary.js';
import type { Namer } from './accessible-name.js';
import { actionOf } from './actions.js';
import type { BannerDraft, PageDraft, Phase, PlaceDraft, RegionDraft, SayingDraft } from './draft.js';
import { setApartAtSeams, type FlowedText } from './flowed-text.js';
import { folded } from './folded.js';
import { progressOf } from './progress.js';
import type {
  Banner,
  Link,
  PageReading,
  PlaceReading,
  RegionReading,
  SaidClaim,
  Saying,
  UnreadPlace,
} from './reading.js';
import type { ReadText, TextReader } from './read-text.js';
import { CONTENT_MARK } from './say.js';
import { hrefOf, type SeenElement } from './seen-element.js';

/** What it takes to judge what was gathered. */
export interface Finisher {
  readonly surface: Surface;
  readonly read: TextReader;
  readonly namer: Namer;
}

/** The reading of a page of which everything is gathered. */
export function finishPage(page: PageDraft, finisher: Finisher): PageReading {
  const positions = page.phase === 'before' ? NO_DIAGNOSTICS : POSITIONS;
  const regions = new Map<string, RegionReading[]>();
  for (const draft of page.regions) {
    const region = finishRegion(draft, positions, finisher);
    for (const run of draft.runs) regions.set(run, [...(regions.get(run) ?? []), { ...region, run }]);
  }
  const rest = finishPlace(page.rest, positions, finisher);
  return { surface: finisher.surface, regions, rest, unread: distinct(page.unread) };
}

type Positions = Readonly<Record<Phase, Saying['position']>>;

const POSITIONS: Positions = {
  before: 'before-diagnostics',
  in: 'in-diagnostics',
  after: 'after-diagnostics',
};
const NO_DIAGNOSTICS: Positions = { before: 'no-diagnostics', in: 'no-diagnostics', after: 'no-diagnostics' };

function finishRegion(
  draft: RegionDraft,
  positions: Positions,
  finisher: Finisher,
): Omit<RegionReading, 'run'> {
  return {
    ...finishPlace(draft, positions, finisher),
    banners: draft.banners.map((banner) => finishBanner(banner, draft, positions)),
    hasDiagnostics: draft.hasDiagnostics,
    declaredTruths: draft.declaredTruths,
  };
}

function finishPlace(draft: PlaceDraft, positions: Positions, { read, namer }: Finisher): PlaceReading {
  const sayings: Saying[] = [];
  const claims: SaidClaim[] = [];
  for (const saying of draft.sayings) {
    const whole = read(typeof saying.text === 'string' ? saying.text : namer(saying.text));
    if (whole.text === '' || whole.text === CONTENT_MARK) continue;
    const said = finishSaying(saying, whole, { positions, read });
    sayings.push(said);
    const matches = matchesOf(saying, whole, read);
    for (const { claim, wording, text, isSeen } of matches)
      claims.push({ claim, wording, text, seen: isSeen, saying: said });
  }
  return {
    sayings,
    claims,
    links: draft.links.map((link) => finishLink(link, namer)),
    progressBars: draft.progressBars.map(progressOf),
    actions: draft.actions.map((action) => actionOf(action, namer)),
  };
}

function finishSaying(
  { seen, source, place, phase, banner }: SayingDraft,
  { text, plain }: ReadText,
  { positions, read }: { readonly positions: Positions; readonly read: TextReader },
): Saying {
  return {
    text,
    plain,
    seen: seen === 'all' ? text : seen === 'none' ? '' : read(seen.text).text,
    source,
    place,
    position: positions[phase],
    inBanner: banner !== undefined,
  };
}

interface SeenMatch extends ClaimMatch {
  /** Whether what is seen of the saying makes the claim. */
  readonly isSeen: boolean;
}

/**
 * The claims of a saying: as it runs on, as what is seen of it runs on, and either where its inline elements stand
 * apart.
 */
function matchesOf(
  { text, seams, seen }: SayingDraft,
  whole: ReadText,
  read: TextReader,
): readonly SeenMatch[] {
  const reached = withApart(whole, typeof text === 'string' ? { text, seams } : undefined, read);
  if (seen === 'all' || seen === 'none') {
    if (reached.length === 0) return NO_MATCHES;
    return distinctClaims(reached).map((match) => ({ ...match, isSeen: seen === 'all' }));
  }
  const visible = withApart(read(seen.text), seen, read);
  const claims = new Set(visible.map(({ claim }) => claim));
  return distinctClaims([...reached, ...visible]).map((match) => ({
    ...match,
    isSeen: claims.has(match.claim),
  }));
}

const NO_MATCHES: readonly never[] = [];

/** The claims of a text that was read, and those that it makes where its inline elements stand apart. */
function withApart(
  { claims }: ReadText,
  flowed: FlowedText | undefined,
  read: TextReader,
): readonly ClaimMatch[] {
  const apart = flowed === undefined ? undefined : setApartAtSeams(flowed);
  return apart === undefined ? claims : [...claims, ...read(apart).claims];
}

function distinctClaims(matches: readonly ClaimMatch[]): readonly ClaimMatch[] {
  const isSame = (one: ClaimMatch, other: ClaimMatch) => one.claim === other.claim && one.text === other.text;
  return matches.filter((match, index) => matches.findIndex((other) => isSame(match, other)) === index);
}

function finishLink(link: SeenElement, namer: Namer): Link {
  const name = namer({ of: link.element, asks: 'name' });
  return { href: hrefOf(link) ?? '', name: name === '' ? folded(link.element.textContent) : name };
}

function finishBanner(banner: BannerDraft, { sayings }: PlaceDraft, positions: Positions): Banner {
  const texts = sayings.flatMap((saying) =>
    saying.banner === banner && saying.source === 'text' && typeof saying.text === 'string'
      ? [folded(saying.text)]
      : [],
  );
  return { text: texts.filter((text) => text !== '').join(' '), position: positions[banner.phase] };
}

function distinct(places: readonly UnreadPlace[]): readonly UnreadPlace[] {
  return [...new Map(places.map((place) => [`${place.kind} ${place.place}`, place])).values()];
}
