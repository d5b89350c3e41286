import { z } from 'zod';

type Path = readonly PropertyKey[];

/** What `data` holds at `path`; undefined where nothing of its own stands there. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => childOf(at, step), data);
}

/** The keys that `schema` knows at `path` for data like `data`; none where any key may stand. */
export function keysAt(schema: z.ZodType, data: unknown, path: Path): readonly string[] {
  let node = unwrap(schema, data);
  let at = data;
  for (const step of path) {
    at = childOf(at, step);
    node = unwrap(descend(node, step), at);
  }
  if (node instanceof z.ZodRecord && node.keyType instanceof z.ZodEnum)
    return node.keyType.options.map(String);
  return node instanceof z.ZodObject ? Object.keys(node.shape) : [];
}

function childOf(value: unknown, step: PropertyKey): unknown {
  return isRecord(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function descend(node: unknown, step: PropertyKey): unknown {
  if (node instanceof z.ZodObject) {
    const shape: Readonly<Record<string, unknown>> = node.shape;
    return Object.hasOwn(shape, step) ? shape[String(step)] : node.def.catchall;
  }
  if (node instanceof z.ZodRecord) return node.valueType;
  return node instanceof z.ZodArray ? node.element : undefined;
}

/** What stands behind defaults; of a union, the object that `data` is meant to be. */
function unwrap(node: unknown, data: unknown): unknown {
  if (node instanceof z.ZodOptional || node instanceof z.ZodDefault || node instanceof z.ZodPrefault)
    return unwrap(node.unwrap(), data);
  if (node instanceof z.ZodDiscriminatedUnion) {
    const kind = childOf(data, node.def.discriminator);
    return node.options.find((option) => isOfKind(option, node.def.discriminator, kind));
  }
  return node instanceof z.ZodUnion ? node.options.find((option) => option instanceof z.ZodObject) : node;
}

function isOfKind(option: unknown, discriminator: string, kind: unknown): boolean {
  const literal: unknown = option instanceof z.ZodObject ? option.shape[discriminator] : undefined;
  return literal instanceof z.ZodLiteral && [...literal.values].some((value) => value === kind);
}
