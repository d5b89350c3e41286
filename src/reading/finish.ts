import type { ClaimMatch, ClaimMatcher } from '../contract/claims.js';
import { plain } from '../contract/plain-text.js';
import type { Surface } from '../contract/vocabulary.js';
import type { Namer } from './accessible-name.js';
import { actionOf } from './actions.js';
import type { BannerDraft, PageDraft, Phase, PlaceDraft, RegionDraft, SayingDraft } from './draft.js';
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
import { CONTENT_MARK } from './say.js';
import { hrefOf, type SeenElement } from './seen-element.js';
import { SEAM } from './text-flow.js';

/** What it takes to judge what was gathered. */
export interface Finisher {
  readonly surface: Surface;
  readonly matcher: ClaimMatcher;
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

function finishPlace(draft: PlaceDraft, positions: Positions, { matcher, namer }: Finisher): PlaceReading {
  const gathered = draft.sayings.flatMap((saying) =>
    finishSaying(saying, positions, namer).map((said) => ({ saying, said })),
  );
  return {
    sayings: gathered.map(({ said }) => said),
    claims: gathered.flatMap(({ saying, said }) => claimsOf(said, saying, matcher)),
    links: draft.links.map((link) => finishLink(link, namer)),
    progressBars: draft.progressBars.map(progressOf),
    actions: draft.actions.map((action) => actionOf(action, namer)),
  };
}

/**
 * The claims of a saying: as it runs on, as what is seen of it runs on, and either where its inline elements stand
 * apart, since styles may set badges side by side that have no blank between them.
 */
function claimsOf(saying: Saying, { text, seen }: SayingDraft, matcher: ClaimMatcher): readonly SaidClaim[] {
  const reached = [
    ...matcher.match(saying.text, saying.plain),
    ...partedAtSeams(text).flatMap((apart) => matcher.match(apart)),
  ];
  if (typeof seen === 'string')
    return distinctClaims(reached).map((match) => ({ ...match, seen: seen === 'all', saying }));
  const visible = [saying.seen, ...partedAtSeams(seen.part)].flatMap((part) => matcher.match(part));
  const claims = new Set(visible.map(({ claim }) => claim));
  return distinctClaims([...reached, ...visible]).map((match) => ({
    ...match,
    seen: claims.has(match.claim),
    saying,
  }));
}

function distinctClaims(matches: readonly ClaimMatch[]): readonly ClaimMatch[] {
  const isSame = (one: ClaimMatch, other: ClaimMatch) => one.claim === other.claim && one.text === other.text;
  return matches.filter((match, index) => matches.findIndex((other) => isSame(match, other)) === index);
}

/**
 * The text with its inline elements set apart where one ends a word and the next begins with a capital; nothing where
 * there is no such place. In the middle of a word an element parts nothing.
 */
function partedAtSeams(text: SayingDraft['text']): readonly string[] {
  if (typeof text !== 'string' || !text.includes(SEAM)) return [];
  const parted = text.replaceAll(WORD_ENDS, '$1 ');
  return parted === text ? [] : [folded(unseamed(parted))];
}

function unseamed(text: string): string {
  return text.includes(SEAM) ? text.replaceAll(SEAM, '') : text;
}

const WORD_ENDS = /([\p{Ll}\p{N}.!?])\u2063+(?=\p{Lu})/gu;

function finishSaying(draft: SayingDraft, positions: Positions, namer: Namer): readonly Saying[] {
  const text = typeof draft.text === 'string' ? folded(unseamed(draft.text)) : namer(draft.text);
  if (text === '' || text === CONTENT_MARK) return [];
  const { source, place, phase, banner } = draft;
  return [
    {
      ...{ text, plain: plain(text), seen: seenOf(draft, text), source, place },
      position: positions[phase],
      inBanner: banner !== undefined,
    },
  ];
}

function seenOf({ seen }: SayingDraft, text: string): string {
  if (seen === 'all') return text;
  return seen === 'none' ? '' : folded(unseamed(seen.part));
}

function finishLink(link: SeenElement, namer: Namer): Link {
  const name = namer({ of: link.element, asks: 'name' });
  return { href: hrefOf(link) ?? '', name: name === '' ? folded(link.element.textContent) : name };
}

function finishBanner(banner: BannerDraft, { sayings }: PlaceDraft, positions: Positions): Banner {
  const texts = sayings.flatMap((saying) =>
    saying.banner === banner && saying.source === 'text' && typeof saying.text === 'string'
      ? [folded(unseamed(saying.text))]
      : [],
  );
  return { text: texts.filter((text) => text !== '').join(' '), position: positions[banner.phase] };
}

function distinct(places: readonly UnreadPlace[]): readonly UnreadPlace[] {
  return [...new Map(places.map((place) => [`${place.kind} ${place.place}`, place])).values()];
}
