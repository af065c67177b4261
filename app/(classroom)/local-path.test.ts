import { describe, expect, it } from "vitest";
import { localPath } from "./local-path.ts";

describe("a path to go on to", () => {
  it.each(["/classroom/join?code=AB-CD", "/lessons/routing/first-match#workbenches"])("%s stays", (path) =>
    expect(localPath(path)).toBe(path),
  );
  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/a\\b",
    "/a b",
    "javascript:alert(1)",
    "",
    undefined,
    ["/a", "/b"],
  ])("%s becomes the classroom", (path) => expect(localPath(path)).toBe("/classroom"));
});
