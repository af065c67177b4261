import { isObject } from "../read.ts";

const types = {
  string: (value: unknown) => typeof value === "string",
  number: (value: unknown) => typeof value === "number",
  integer: (value: unknown) => Number.isInteger(value),
  boolean: (value: unknown) => typeof value === "boolean",
  null: (value: unknown) => value === null,
  array: Array.isArray,
  object: isObject,
} as const;

/**
 * Where JSON differs from what must be there, in words; null where it does not. Objects may have more keys, lists have
 * these items in this order, `{"$type": "string"}` stands for any value of that type.
 */
export function difference(expected: unknown, received: unknown, place = "the body"): string | null {
  if (isObject(expected)) {
    const { $type: type } = expected;
    if (typeof type === "string" && type in types)
      return types[type as keyof typeof types](received)
        ? null
        : `${place} is no ${type}: ${shown(received)}`;
    if (!isObject(received)) return `${place} is no object: ${shown(received)}`;
    for (const [key, value] of Object.entries(expected)) {
      if (!Object.hasOwn(received, key)) return `${place} has no "${key}"`;
      const found = difference(value, received[key], `"${key}" of ${place}`);
      if (found !== null) return found;
    }
    return null;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(received)) return `${place} is no list: ${shown(received)}`;
    if (received.length !== expected.length)
      return `${place} has ${received.length} items, and not ${expected.length}`;
    for (const [at, item] of expected.entries()) {
      const found = difference(item, received[at], `item ${at + 1} of ${place}`);
      if (found !== null) return found;
    }
    return null;
  }
  return expected === received ? null : `${place} is ${shown(received)}, and not ${shown(expected)}`;
}

const shown = (value: unknown): string =>
  value === undefined ? "nothing" : JSON.stringify(value).slice(0, 200);
