import { expect, test } from "vitest";
import { MemoryLimit } from "./memory-limit.ts";

const megabyte = 1024 * 1024;

function limited(grows: boolean) {
  const notices: string[] = [];
  const env: Record<string, unknown> = { emscripten_resize_heap: () => grows };
  const limit = new MemoryLimit(64 * megabyte, (notice) => notices.push(notice));
  limit.wrap(env);
  return { notices, limit, resize: env.emscripten_resize_heap as (bytes: number) => number };
}

test("grows up to the bound, then refuses and says so once", () => {
  const { notices, limit, resize } = limited(true);
  expect([resize(64 * megabyte), limit.refused]).toEqual([1, false]);
  expect([resize(64 * megabyte + 1), resize(3_000 * megabyte), resize(-megabyte)]).toEqual([0, 0, 0]);
  expect(limit.refused).toBe(true);
  expect(notices).toEqual(["Python asked for more memory than a process may have (64 MB)."]);
});

test("a host that has no more memory is a refusal, too", () => {
  const { limit, resize } = limited(false);
  expect([resize(megabyte), limit.refused]).toEqual([0, true]);
});
