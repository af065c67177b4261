import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Watchdog } from "./watchdog.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that gives no sign of life, and when it was interrupted. */
function busy() {
  const begun = Date.now();
  let interrupted: number | null = null;
  const watchdog = new Watchdog(
    {
      waiting: () => ({ label: "GET /", since: begun }),
      ping: () => undefined,
      interrupt: () => {
        interrupted = Date.now() - begun;
      },
      calm: () => undefined,
      end: () => undefined,
    },
    { patience: 4_000, printing: 30_000, grace: 60_000, interval: 500 },
  );
  watchdog.activity();
  const print = (from: number, until: number) => {
    vi.advanceTimersByTime(from);
    for (let time = from; time < until; time += 1_000) {
      watchdog.printed();
      vi.advanceTimersByTime(1_000);
    }
  };
  return { print, interrupted: () => interrupted };
}

it("interrupts what is silent for longer than its patience", () => {
  const { print, interrupted } = busy();
  print(0, 0);
  vi.advanceTimersByTime(4_499);
  expect(interrupted()).toBeNull();
  vi.advanceTimersByTime(1);
  expect(interrupted()).toBe(4_500);
});

it("leaves what prints alone, until it falls silent", () => {
  const { print, interrupted } = busy();
  print(1_000, 20_000);
  expect(interrupted()).toBeNull();
  vi.advanceTimersByTime(4_000);
  expect(interrupted()).toBe(23_000);
});

it("interrupts a loop that prints for ever", () => {
  const { print, interrupted } = busy();
  print(1_000, 60_000);
  expect(interrupted()).toBeGreaterThan(20_000);
  expect(interrupted()).toBeLessThanOrEqual(31_000);
});
