/** What styles say that takes text out of sight, as values by property. */
type Styles = ReadonlyMap<string, string>;

/** In pixels: what lies further off stands on no screen, and what is no larger is not read. */
const FAR = 999;
const SMALL = 1;
/** Pixels in one of a unit, as far as it matters here: roughly, so that 100% is near and 100vw is not. */
const UNITS: Readonly<Record<string, number>> = { px: 1, em: 16, rem: 16, vw: 10, vh: 10, '%': 5, '': 1 };
const OFFSETS = ['left', 'right', 'top', 'bottom', 'inset-inline-start', 'inset-inline-end'] as const;
const SHIFTS = ['text-indent', 'margin-left', 'margin-top', 'translate'] as const;
const SIZES = ['height', 'max-height', 'width', 'max-width'] as const;
const OVERFLOWS = ['overflow', 'overflow-x', 'overflow-y'] as const;

/** When a value can take text out of sight, by property, alone or together with others. */
const TRIGGERS = {
  opacity: isNothing,
  'content-visibility': (value: string) => value === 'hidden',
  filter: (value: string) => /opacity\(\s*0?\.?0*%?\s*\)/.test(value),
  transform: (value: string) => NO_SCALE.test(value) || shiftsOf(value).some(isFar),
  scale: isNothing,
  clip: isNoClip,
  'clip-path': isNoClipPath,
  'text-decoration': isStruck,
  'text-decoration-line': isStruck,
  color: isClear,
  'background-clip': (value: string) => value.includes('text'),
  '-webkit-background-clip': (value: string) => value.includes('text'),
  'font-size': isSmall,
  ...tableOf(SIZES, isSmall),
  ...tableOf(OVERFLOWS, (value) => /hidden|clip/.test(value)),
  ...tableOf(OFFSETS, (value) => isFar(pixels(value))),
  ...tableOf(SHIFTS, (value) => shiftsOf(value).some(isFar)),
} satisfies Readonly<Record<string, (value: string) => boolean>>;

/** A property that can take text out of sight. */
export type SightProperty = keyof typeof TRIGGERS;

/** Every property that can take text out of sight. */
export const SIGHT_PROPERTIES = Object.keys(TRIGGERS).filter(isSightProperty);

/** Whether `name` is a property that can take text out of sight. */
export function isSightProperty(name: string): name is SightProperty {
  return Object.hasOwn(TRIGGERS, name);
}

/** Whether `value` can take text out of sight, alone or together with other properties. */
export function mayConceal(property: SightProperty, value: string): boolean {
  return TRIGGERS[property](value);
}

/** Whether an element is styled out of sight with all that is in it. */
export function stylesAway(styles: Styles): boolean {
  if (styles.size === 0) return false;
  const alone: readonly SightProperty[] = [
    ...(['opacity', 'content-visibility', 'filter', 'transform', 'scale', 'clip', 'clip-path'] as const),
    ...(['text-decoration', 'text-decoration-line', ...SHIFTS] as const),
  ];
  return has(styles, alone) || (has(styles, SIZES) && has(styles, OVERFLOWS));
}

/** Whether an element is placed where no screen reaches. */
export function liesFarOff(styles: Styles): boolean {
  return /^(?:absolute|fixed|relative|sticky)$/.test(styles.get('position') ?? '') && has(styles, OFFSETS);
}

/** Whether text is written in no colour; nothing where the element says nothing of it. */
export function isTransparent(styles: Styles): boolean | undefined {
  const color = styles.get('color');
  if (color === undefined || color === 'inherit') return undefined;
  return isClear(color) && !has(styles, ['background-clip', '-webkit-background-clip']);
}

/** Whether text is too small to be seen; nothing where the element says nothing of it. */
export function isTiny(styles: Styles): boolean | undefined {
  const size = styles.get('font-size');
  // What is relative to nothing is nothing.
  return size === undefined || /^(?:inherit|[\d.]*[1-9]\d*(?:em|%))$/.test(size) ? undefined : isSmall(size);
}

function has(styles: Styles, properties: readonly SightProperty[]): boolean {
  return properties.some((property) => {
    const value = styles.get(property);
    return value !== undefined && mayConceal(property, value);
  });
}

const NO_SCALE = /scale(?:3d|[xy])?\(\s*0?\.?0*\s*[,)]|scale\([^,)]*,\s*0?\.?0*\s*\)/i;

function isNothing(value: string): boolean {
  const number = Number.parseFloat(value);
  return Number.isFinite(number) && number < (value.endsWith('%') ? 5 : 0.05);
}

function isSmall(value: string): boolean {
  const size = pixels(value);
  return size !== undefined && size <= SMALL;
}

function isFar(offset: number | undefined): boolean {
  return offset !== undefined && Math.abs(offset) >= FAR;
}

function shiftsOf(value: string): readonly (number | undefined)[] {
  return [...value.matchAll(/-?[\d.]+(?:[a-z]+|%)?/gi)].map(([length]) => pixels(length));
}

function pixels(value: string): number | undefined {
  const [, number, unit] = /^(-?[\d.]+)([a-z%]*)$/i.exec(value.trim()) ?? [];
  const factor = UNITS[unit?.toLowerCase() ?? ''];
  return number === undefined || factor === undefined ? undefined : Number.parseFloat(number) * factor;
}

function isNoClip(value: string): boolean {
  const [top, right, bottom, left] = shiftsOf(value);
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return false;
  return right - left <= SMALL || bottom - top <= SMALL;
}

function isNoClipPath(value: string): boolean {
  const inset = /^inset\(\s*([\d.]+)%/.exec(value)?.[1];
  return (inset !== undefined && Number.parseFloat(inset) >= 50) || /^(?:circle|ellipse)\(\s*0/.test(value);
}

function isStruck(value: string): boolean {
  return value.includes('line-through');
}

function isClear(value: string): boolean {
  if (value === 'transparent' || /^#(?:[\da-f]{3}0|[\da-f]{6}00)$/i.test(value)) return true;
  const isOpaque = /^(?:rgb|hsl)\([^,]*,[^,]*,[^,]*\)$/.test(value);
  return !isOpaque && /[,/]\s*0?\.?0*%?\s*\)$/.test(value);
}

function tableOf<Name extends string>(names: readonly Name[], test: (value: string) => boolean) {
  return Object.fromEntries(names.map((name) => [name, test])) as Readonly<
    Record<Name, (value: string) => boolean>
  >;
}
