import { separatesChildren, type Box } from './box.js';
import { emptyPlace, type BannerDraft, type PageDraft, type PlaceDraft, type RegionDraft } from './draft.js';
import type { Landmark } from './landmarks.js';
import type { ElementStyle, TreeStyle } from './page-style.js';
import type { SeenElement } from './seen-element.js';
import { PLAIN_SIGHT, sightWithin, type Sight } from './sight.js';

/** What holds for everything within an element. */
export interface Scope {
  readonly style: TreeStyle;
  /** The element whose text this is. */
  readonly block: SeenElement | undefined;
  readonly place: PlaceDraft;
  readonly openRegions: readonly RegionDraft[];
  readonly banner: BannerDraft | undefined;
  readonly isVisible: boolean;
  readonly isContent: boolean;
  readonly childrenStandApart: boolean;
  readonly sight: Sight;
  /** The string that stands before the items of a list here, as in the style sheet. */
  readonly listMark: string | undefined;
}

/** An element as it is entered. */
export interface Entered {
  readonly seen: SeenElement;
  readonly style: ElementStyle;
  readonly box: Box;
  readonly isVisible: boolean;
  /** None on an element that is not visible. */
  readonly landmarks: readonly Landmark[];
}

/** The scope around a whole page. */
export function outermost(style: TreeStyle, place: PlaceDraft): Scope {
  return {
    style,
    block: undefined,
    place,
    openRegions: [],
    banner: undefined,
    isVisible: true,
    isContent: false,
    childrenStandApart: false,
    sight: PLAIN_SIGHT,
    listMark: undefined,
  };
}

/** The scope within an element; regions and banners that begin there are added to the page. */
export function scopeWithin(scope: Scope, entered: Entered, page: PageDraft): Scope {
  const { seen, style, isVisible, landmarks } = entered;
  if (changesNothing(scope, entered)) return scope;
  const region = regionOf(scope, landmarks, page);
  const place = region ?? scope.place;
  const isNewRegion = region !== undefined && !scope.openRegions.includes(region);
  return {
    style: scope.style,
    block: blockOf(scope, entered, place),
    place,
    openRegions: isNewRegion ? [...scope.openRegions, region] : scope.openRegions,
    banner: scope.banner ?? bannerOf(landmarks, place, page),
    isVisible,
    isContent: scope.isContent || has(landmarks, 'content'),
    childrenStandApart: separatesChildren(style),
    sight: sightWithin(scope.sight, { seen, style, isRegion: isNewRegion }),
    listMark: style.get('list-style-type') ?? style.get('list-style') ?? scope.listMark,
  };
}

/** Whether all that holds around an element holds within it as well, as it does in most inline ones. */
function changesNothing(scope: Scope, { seen, style, box, landmarks }: Entered): boolean {
  return (
    style.size === 0 &&
    box !== 'block' &&
    landmarks.length === 0 &&
    !scope.childrenStandApart &&
    sightWithin(scope.sight, { seen, style, isRegion: false }) === scope.sight
  );
}

/** A block, and the beginning of another place, has text of its own. */
function blockOf(scope: Scope, { box, seen }: Entered, place: PlaceDraft): SeenElement | undefined {
  return box === 'block' || place !== scope.place ? seen : scope.block;
}

/** Whether one of the landmarks is of a kind. */
export function has(landmarks: readonly Landmark[], kind: Landmark['kind']): boolean {
  return landmarks.length > 0 && landmarks.some((landmark) => landmark.kind === kind);
}

/** The region that an element belongs to from here on: one that is open already counts as the same. */
function regionOf(
  { openRegions }: Scope,
  landmarks: readonly Landmark[],
  page: PageDraft,
): RegionDraft | undefined {
  if (landmarks.length === 0) return undefined;
  const runs = landmarks.flatMap((landmark) => (landmark.kind === 'region' ? [landmark.run] : []));
  if (runs.length === 0) return undefined;
  const open = openRegions.findLast((region) => region.runs.some((run) => runs.includes(run)));
  if (open !== undefined) return open;
  const region: RegionDraft = { ...emptyPlace(), runs };
  page.regions.push(region);
  return region;
}

function bannerOf(
  landmarks: readonly Landmark[],
  place: PlaceDraft,
  page: PageDraft,
): BannerDraft | undefined {
  if (!has(landmarks, 'banner')) return undefined;
  const banner: BannerDraft = { phase: page.phase };
  place.banners.push(banner);
  return banner;
}
