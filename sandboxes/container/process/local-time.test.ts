import { describe, expect, it } from "vitest";
import { LocalTime } from "./local-time.ts";

/** `localtime` and `mktime` in a zone, on a memory of their own. */
function clock(zone?: string) {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const env: Record<string, unknown> = {
    _localtime_js: () => {
      throw new Error("the machine's own");
    },
  };
  const time = new LocalTime();
  time.wrap(env, () => memory);
  if (zone !== undefined) time.set(zone);
  const tm = new Int32Array(memory.buffer, 64, 10);
  const local = (iso: string) => {
    (env._localtime_js as (time: bigint, address: number) => void)(BigInt(Date.parse(iso) / 1000), 64);
    return [...tm];
  };
  const made = (...fields: number[]) => {
    tm.set(fields);
    const seconds = (env._mktime_js as (address: number) => bigint)(64);
    return new Date(Number(seconds) * 1000).toISOString();
  };
  return { local, made };
}

describe("local time", () => {
  it("is that of the zone, in summer and in winter", () => {
    const { local } = clock("America/Chicago");
    expect(local("2026-07-04T12:30:15Z")).toEqual([15, 30, 7, 4, 6, 126, 6, 184, 1, -18_000]);
    expect(local("2026-12-31T23:00:00Z")).toEqual([0, 0, 17, 31, 11, 126, 4, 364, 0, -21_600]);
    expect(clock("Asia/Kolkata").local("1970-01-01T00:00:00Z").slice(0, 3)).toEqual([0, 30, 5]);
  });

  it("is UTC in a zone that nobody knows, and the machine's where none is set", () => {
    expect(clock("Nowhere/At all").local("2026-01-01T01:00:00Z").slice(0, 4)).toEqual([0, 0, 1, 1]);
    expect(() => clock().local("2026-01-01T01:00:00Z")).toThrow("the machine's own");
  });

  it("becomes a moment again, where an hour comes twice or never", () => {
    const { made } = clock("Europe/Berlin");
    expect(made(0, 0, 12, 1, 0, 126, 0, 0, -1)).toBe("2026-01-01T11:00:00.000Z");
    expect(made(0, 30, 2, 25, 9, 126, 0, 0, 1)).toBe("2026-10-25T00:30:00.000Z");
    expect(made(0, 30, 2, 25, 9, 126, 0, 0, 0)).toBe("2026-10-25T01:30:00.000Z");
    expect(made(0, 30, 2, 29, 2, 126, 0, 0, -1)).toBe("2026-03-29T01:30:00.000Z");
    expect(made(0, 0, 0, 32, 0, 126, 0, 0, -1)).toBe("2026-01-31T23:00:00.000Z");
  });
});
