import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLog } from "./log.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const texts = (log: ReturnType<typeof createLog>) => log.get().lines.map(({ text }) => text);

test("pieces become lines; an unfinished line is shown too", () => {
  const log = createLog();
  log.write("INFO: a\nINF");
  log.write("O: b\n> ");
  vi.runAllTimers();
  expect(texts(log)).toEqual(["INFO: a", "INFO: b", "> "]);
});

test("ten megabytes leave a bounded log and one notification", () => {
  const log = createLog({ lines: 100 });
  let told = 0;
  log.subscribe(() => {
    told += 1;
  });
  for (let chunk = 0; chunk < 160; chunk += 1) log.write(`${"x".repeat(63)}\n`.repeat(1024));
  vi.runAllTimers();
  expect(log.get().lines).toHaveLength(100);
  expect(log.get().dropped).toBe(160 * 1024 - 100);
  expect(told).toBe(1);
});

test("a line without end is cut", () => {
  const log = createLog({ width: 10 });
  log.write("y".repeat(1_000_000));
  log.write("\n");
  vi.runAllTimers();
  expect(texts(log)).toEqual([`${"y".repeat(10)}… (cut)`]);
});

test("clear empties it, and line ids never repeat", () => {
  const log = createLog();
  log.note("command", "$ uvicorn");
  vi.runAllTimers();
  const first = log.get().lines[0]?.id;
  log.clear();
  expect(log.get().lines).toEqual([]);
  log.note("notice", "stopped");
  vi.runAllTimers();
  expect(log.get().lines[0]?.id).not.toBe(first);
});
