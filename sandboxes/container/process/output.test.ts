import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FromProcess } from "../protocol/process.ts";
import { Output } from "./output.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
let posted: string[];
let output: Output;

beforeEach(() => {
  vi.useFakeTimers();
  posted = [];
  output = new Output((message: FromProcess) => {
    if (message.type === "output")
      posted.push(`${message.stream}:${new TextDecoder().decode(message.bytes)}`);
  });
});
afterEach(() => vi.useRealTimers());

test("the first lines of a task are posted at once, so that an endless loop cannot hide them", () => {
  output.write("stdout", bytes("a\n"));
  output.write("stderr", bytes("b\n"));
  expect(posted).toEqual(["stdout:a\n", "stderr:b\n"]);
});

test("a flood is gathered, in order, and passed on at the end of the task", () => {
  for (let line = 0; line < 1000; line++) output.write("stdout", bytes("x"));
  expect(posted.length).toBe(100);
  vi.runAllTimers();
  expect(posted.length).toBe(101);
  expect(posted.join("").replaceAll("stdout:", "")).toBe("x".repeat(1000));
});

test("what was written is copied: Python reuses its memory", () => {
  const shared = bytes("before");
  const seen: Uint8Array[] = [];
  const copying = new Output((message) => {
    if (message.type === "output") seen.push(message.bytes);
  });
  copying.write("stdout", shared);
  shared.set(bytes("after!"));
  expect(seen.map((part) => new TextDecoder().decode(part))).toEqual(["before"]);
});
