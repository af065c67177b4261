import { expect, test, vi } from "vitest";
import { Interrupts } from "./interrupts.ts";

test("the kernel's signal is seen and can be cleared", () => {
  const shared = new Uint8Array(new SharedArrayBuffer(1));
  const interrupts = new Interrupts(shared);
  expect(interrupts[0]).toBe(0);
  shared[0] = 2;
  expect(interrupts[0]).toBe(2);
  interrupts[0] = 0;
  expect(shared[0]).toBe(0);
});

test("a signal that comes between a poll and its clearing is kept", () => {
  const shared = new Uint8Array(new SharedArrayBuffer(1));
  const interrupts = new Interrupts(shared);
  expect(interrupts[0]).toBe(0);
  shared[0] = 2;
  interrupts[0] = 0;
  expect(interrupts[0]).toBe(2);
});

test("an alarm is seen once when its time has come, and not when it was taken back", () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(1_000);
  const interrupts = new Interrupts(new Uint8Array(1));
  interrupts.setAlarm(50);
  expect(interrupts[0]).toBe(0);
  now.mockReturnValue(1_050);
  expect([interrupts[0], interrupts[0]]).toEqual([14, 0]);
  interrupts.setAlarm(50);
  interrupts.setAlarm(0);
  now.mockReturnValue(2_000);
  expect(interrupts[0]).toBe(0);
  now.mockRestore();
});

test("slices of time end one after another, and give way to signals", () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(1_000);
  const shared = new Uint8Array(1);
  const interrupts = new Interrupts(shared);
  interrupts.setSlice(10);
  expect(interrupts[0]).toBe(0);
  now.mockReturnValue(1_010);
  shared[0] = 2;
  expect(interrupts[0]).toBe(2);
  interrupts[0] = 0;
  expect([interrupts[0], interrupts[0]]).toEqual([63, 0]);
  now.mockReturnValue(1_020);
  expect(interrupts[0]).toBe(63);
  now.mockRestore();
});
