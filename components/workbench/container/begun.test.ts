import { beforeEach, expect, test, vi } from "vitest";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import { begin, takeBegun } from "./begun.ts";

const container = {} as Container;
beforeEach(() => {
  globalThis.counterpointBegun = undefined;
});

test("what was begun is taken once", async () => {
  begin("a", async () => container);
  begin("a", () => Promise.reject(new Error("must not boot twice")));
  const begun = takeBegun();
  expect(begun?.name).toBe("a");
  expect(await begun?.container).toBe(container);
  expect(takeBegun()).toBeNull();
});

test("once the workbench has looked, nothing is begun any more", () => {
  expect(takeBegun()).toBeNull();
  const boot = vi.fn(async () => container);
  begin("a", boot);
  expect(boot).not.toHaveBeenCalled();
});

test("a failure waits for who takes it", async () => {
  begin("a", () => Promise.reject(new Error("offline")));
  await expect(takeBegun()?.container).rejects.toThrow("offline");
});
