/** Offsets of `struct tm` in the C library (musl, wasm32), in 32-bit words. */
const field = {
  second: 0,
  minute: 1,
  hour: 2,
  day: 3,
  month: 4,
  year: 5,
  weekday: 6,
  yearDay: 7,
  isSummer: 8,
  offset: 9,
} as const;
const day = 86_400_000;
/** Milliseconds within which no zone changes its offset: all changes are at multiples of it. */
const steady = 900_000;
/** Bytes that the C library has for the name of a zone, with the zero that ends it. */
const nameBytes = 17;

type LocalTimeCall = (time: bigint, address: number) => void;
type MakeTimeCall = (address: number) => bigint;

/**
 * `localtime` and `mktime` of one process in a zone of its own. Emscripten's know only the zone of the machine,
 * which it is until another is set.
 */
export class LocalTime {
  #zone: Intl.DateTimeFormat | null = null;
  #isSet = false;
  readonly #offsets = new Map<number, number>();

  /** Sets the zone by its name in the tz database; one that the browser does not know is taken for UTC. */
  set(name: string): void {
    this.#offsets.clear();
    this.#isSet = true;
    this.#zone = formatter(name);
  }

  /** Call it on the `env` imports before the interpreter is instantiated. */
  wrap(env: Record<string, unknown>, memory: () => WebAssembly.Memory): void {
    const localTime = env._localtime_js as LocalTimeCall;
    const makeTime = env._mktime_js as MakeTimeCall;
    const words = (address: number) => new Int32Array(memory().buffer, address >>> 0, field.offset + 1);
    env._localtime_js = (time: bigint, address: number): void => {
      if (this.#isSet) this.#write(words(address), Number(time) * 1000);
      else localTime(time, address);
    };
    env._mktime_js = (address: number): bigint => {
      if (!this.#isSet) return makeTime(address);
      const tm = words(address);
      const time = this.#read(tm);
      if (Number.isNaN(time)) return -1n;
      this.#write(tm, time);
      return BigInt(time / 1000);
    };
  }

  /** Milliseconds by which local time is ahead of UTC at `time`. */
  offset(time: number): number {
    const bucket = Math.floor(time / steady);
    const known = this.#offsets.get(bucket);
    if (known !== undefined) return known;
    const offset = this.#zone ? offsetOf(this.#zone, bucket * steady) : 0;
    // A program that walks through the centuries shall not fill the memory.
    if (this.#offsets.size > 10_000) this.#offsets.clear();
    this.#offsets.set(bucket, offset);
    return offset;
  }

  #isSummer(time: number): boolean {
    const year = new Date(time).getUTCFullYear();
    const standard = Math.min(this.offset(Date.UTC(year, 0, 1)), this.offset(Date.UTC(year, 6, 1)));
    return this.offset(time) > standard;
  }

  #write(tm: Int32Array, time: number): void {
    const offset = this.offset(time);
    const local = new Date(time + offset);
    const year = local.getUTCFullYear();
    tm[field.second] = local.getUTCSeconds();
    tm[field.minute] = local.getUTCMinutes();
    tm[field.hour] = local.getUTCHours();
    tm[field.day] = local.getUTCDate();
    tm[field.month] = local.getUTCMonth();
    tm[field.year] = year - 1900;
    tm[field.weekday] = local.getUTCDay();
    tm[field.yearDay] = Math.floor((local.getTime() - startOf(year)) / day);
    tm[field.isSummer] = Number(this.#isSummer(time));
    tm[field.offset] = offset / 1000;
  }

  /** When it is that hour, as `mktime` decides: an hour that comes twice is told apart by `tm_isdst`. */
  #read(tm: Int32Array): number {
    const at = (index: number) => tm[index] ?? 0;
    const date = new Date(0);
    date.setUTCFullYear(at(field.year) + 1900, at(field.month), at(field.day));
    date.setUTCHours(at(field.hour), at(field.minute), at(field.second));
    const local = date.getTime();
    const offsets = [this.offset(local - day), this.offset(local + day)];
    const times = offsets.map((offset) => local - offset);
    const real = times.filter((time) => time + this.offset(time) === local);
    const wanted = at(field.isSummer);
    const named = wanted < 0 ? undefined : real.find((time) => this.#isSummer(time) === wanted > 0);
    return named ?? real[0] ?? times[0] ?? Number.NaN;
  }
}

/** Writes the names of standard and summer time to where `tzname` points, for `tm_zone`. */
export function nameZone(
  { HEAPU8, HEAPU32, _tzname }: { HEAPU8: Uint8Array; HEAPU32: Uint32Array; _tzname: number },
  names: readonly string[],
): void {
  names.forEach((name, index) => {
    const address = HEAPU32[(_tzname >>> 2) + index] ?? 0;
    if (address === 0) return;
    const bytes = new TextEncoder().encode(name).subarray(0, nameBytes - 1);
    HEAPU8.fill(0, address, address + nameBytes);
    HEAPU8.set(bytes, address);
  });
}

function formatter(timeZone: string): Intl.DateTimeFormat | null {
  const parts = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric" } as const;
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      ...parts,
      era: "short",
      minute: "numeric",
      second: "numeric",
      hourCycle: "h23",
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function offsetOf(zone: Intl.DateTimeFormat, time: number): number {
  const parts = Object.fromEntries(zone.formatToParts(time).map(({ type, value }) => [type, value]));
  const year = parts.era === "BC" ? 1 - Number(parts.year) : Number(parts.year);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  local.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return local.getTime() - time;
}

function startOf(year: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, 0, 1);
}
