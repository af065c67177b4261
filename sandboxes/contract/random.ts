import type { Random } from "./types.ts";

const words =
  `amber anchor apple arrow badge basil birch bottle bridge button candle canoe cedar cherry clover cobalt
copper coral cotton daisy ember falcon fern flint garnet ginger harbor hazel heron honey indigo ivory jasper
juniper kelp kettle lantern laurel lemon linen lotus maple marble meadow mint nutmeg oak ocean olive onyx
orchid otter pebble pepper pine plum poppy quartz raven reed river saffron sage sparrow spruce tea thistle
topaz tulip umber velvet violet walnut willow winter yarrow`.split(/\s+/);

/** FNV-1a (draft-eastlake-fnv), 32 bits, over UTF-16 code units: spreads short seeds over the state. */
function hash(text: string, basis: number): number {
  let value = basis;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/**
 * Inputs that follow from `seed` alone. Only 32-bit integer arithmetic is used (sfc32 of PractRand), so
 * that browser, command line and grading see the same inputs. Not for secrets.
 */
export function createRandom(seed: string): Random {
  let a = hash(seed, 0x811c9dc5);
  let b = hash(seed, 0x01234567);
  let c = hash(seed, 0x9e3779b9);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();

  const integer = (minimum: number, maximum: number): number => {
    if (!Number.isSafeInteger(minimum) || !Number.isSafeInteger(maximum) || maximum < minimum) {
      throw new RangeError(`no integer between ${minimum} and ${maximum}`);
    }
    return minimum + Math.floor((next() / 0x1_0000_0000) * (maximum - minimum + 1));
  };
  const pick = <T>(values: readonly T[]): T => {
    if (values.length === 0) throw new RangeError("nothing to pick from");
    return values[integer(0, values.length - 1)] as T;
  };
  return {
    integer,
    pick,
    word: () => pick(words),
    decimal: (minimum, maximum, digits) => {
      const scale = 10 ** digits;
      return integer(Math.ceil(minimum * scale), Math.floor(maximum * scale)) / scale;
    },
  };
}

/** A new seed, short enough to be read aloud: "maple-otter-417". */
export function newSeed(): string {
  const [first = 0, second = 0, third = 0] = crypto.getRandomValues(new Uint32Array(3));
  return `${words[first % words.length]}-${words[second % words.length]}-${third % 1000}`;
}
