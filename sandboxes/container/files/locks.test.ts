import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RecordLock, RecordLocks } from "./locks.ts";

const lock = (holder: number, type: RecordLock["type"], start: number, end: number): RecordLock => ({
  holder,
  type,
  start,
  end,
});

describe("RecordLocks", () => {
  it("lets readers share and keeps writers alone", () => {
    const locks = new RecordLocks();
    expect(locks.acquire(1, lock(1, "read", 0, 10))).toBe(true);
    expect(locks.acquire(1, lock(2, "read", 5, 15))).toBe(true);
    expect(locks.acquire(1, lock(3, "write", 0, 5))).toBe(false);
    expect(locks.acquire(1, lock(3, "write", 15, 20))).toBe(true);
    expect(locks.acquire(2, lock(3, "write", 0, 5))).toBe(true);
    locks.releaseHolder(1);
    expect(locks.acquire(1, lock(3, "write", 0, 5))).toBe(true);
  });

  it("splits a range that is given up in the middle", () => {
    const locks = new RecordLocks();
    locks.acquire(1, lock(1, "write", 0, 100));
    locks.release(1, 1, 40, 60);
    expect(locks.conflict(1, lock(2, "read", 40, 60))).toBeNull();
    expect(locks.conflict(1, lock(2, "read", 39, 60))).not.toBeNull();
    expect(locks.conflict(1, lock(2, "read", 40, 61))).not.toBeNull();
  });

  it("upgrades a holder's own lock unless another reads", () => {
    const locks = new RecordLocks();
    locks.acquire(1, lock(1, "read", 0, 1));
    expect(locks.acquire(1, lock(1, "write", 0, 1))).toBe(true);
    expect(locks.acquire(1, lock(2, "read", 0, 1))).toBe(false);
  });

  it("agrees with a model that keeps every byte apart", () => {
    const step = fc.record({
      holder: fc.integer({ min: 1, max: 3 }),
      type: fc.constantFrom("read", "write", "release") as fc.Arbitrary<"read" | "write" | "release">,
      start: fc.nat(9),
      length: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const locks = new RecordLocks();
        const model = Array.from({ length: 16 }, () => new Map<number, string>());
        for (const { holder, type, start, length } of steps) {
          const bytes = model.slice(start, start + length);
          if (type === "release") {
            locks.release(1, holder, start, start + length);
            for (const byte of bytes) byte.delete(holder);
            continue;
          }
          const free = bytes.every((byte) =>
            [...byte].every(([other, held]) => other === holder || (held === "read" && type === "read")),
          );
          expect(locks.acquire(1, lock(holder, type, start, start + length))).toBe(free);
          if (free) for (const byte of bytes) byte.set(holder, type);
        }
      }),
    );
  });
});
