import { expect, test } from "vitest";
import { en } from "../messages/en/index.ts";
import { parseStatusLine, statusOf } from "./status.ts";

test("a download shows its share", () => {
  const line = parseStatusLine('{"stage":"download","loaded":5,"total":20}');
  expect(line && statusOf(line)).toEqual({
    kind: "booting",
    stage: "Loading Python and both frameworks",
    progress: 0.25,
  });
});

test("ready and failed end it", () => {
  expect(statusOf({ stage: "ready" })).toEqual({ kind: "ready" });
  const failed = statusOf({ stage: "failed", message: "hash differs" });
  expect(failed.kind === "failed" && failed.message(en)).toBe("hash differs");
});

test("a size that is not known gives no progress, and noise is no status", () => {
  expect(statusOf({ stage: "download", loaded: 5, total: 0 })).toMatchObject({ progress: null });
  expect(parseStatusLine("warming up")).toBeNull();
});
