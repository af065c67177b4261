import { afterEach, expect, it, vi } from "vitest";
import type { Interpreter } from "./interpreter.ts";
import { InterpreterPool } from "./pool.ts";

afterEach(() => vi.useRealTimers());

/** An interpreter that is ready at once and does nothing. */
const idle = () =>
  ({ ready: Promise.resolve(), over: false, terminate: () => undefined }) as unknown as Interpreter;

it("begins a spare for a process that will want one, but not while that one starts", async () => {
  vi.useFakeTimers();
  const start = vi.fn(async () => idle());
  const pool = new InterpreterPool({ start, spareAfter: null });
  await pool.take();
  await vi.runAllTimersAsync();
  expect(start).toHaveBeenCalledTimes(1);
  pool.prepareSoon();
  expect(start).toHaveBeenCalledTimes(1);
  await vi.runAllTimersAsync();
  expect(start).toHaveBeenCalledTimes(2);
  await pool.take();
  expect(start).toHaveBeenCalledTimes(2);
  pool.close();
});
