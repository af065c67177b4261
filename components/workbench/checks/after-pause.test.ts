import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ServerStatus } from "../server/status.ts";
import { createStore } from "../store/store.ts";
import { createAfterPause } from "./after-pause.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const running: ServerStatus = { kind: "running", url: "http://x", generation: 1 };

function setUp(status: ServerStatus = running, on = true) {
  const wanted = createStore(on);
  const store = createStore(status);
  const settled = { after: async () => store.get() };
  let runs = 0;
  const after = createAfterPause({
    wanted: () => wanted,
    server: { status: store, settled: () => settled.after() },
    run: async () => {
      runs += 1;
    },
  });
  return { after, wanted, store, settled, runs: () => runs };
}

test("once, a second after the last of several edits", async () => {
  const { after, runs } = setUp();
  after.edited();
  await vi.advanceTimersByTimeAsync(600);
  after.edited();
  await vi.advanceTimersByTimeAsync(900);
  expect(runs()).toBe(0);
  await vi.advanceTimersByTimeAsync(200);
  expect(runs()).toBe(1);
});

test("never unless it is wanted, nor for a server that was not started", async () => {
  const off = setUp(running, false);
  const stopped = setUp({ kind: "stopped" });
  for (const { after } of [off, stopped]) after.edited();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([off.runs(), stopped.runs()]).toEqual([0, 0]);
});

test("not while the server starts, and not when it fails or another edit comes meanwhile", async () => {
  const { after, runs, settled } = setUp({ kind: "restarting" });
  const gate = Promise.withResolvers<ServerStatus>();
  settled.after = () => gate.promise;
  after.edited();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(runs()).toBe(0);
  after.edited();
  settled.after = async () => ({ kind: "failed", problem: "Line 1 is no Python.", recovers: true });
  gate.resolve(running);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(runs()).toBe(0);
});
