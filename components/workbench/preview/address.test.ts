import { expect, test } from "vitest";
import { typedPath } from "./address.ts";

test.each([
  ["/docs", "/docs"],
  ["docs?x=1", "/docs?x=1"],
  ["", "/"],
  ["http://localhost:8000/items/", "/items/"],
  ["http://127.0.0.1:8000", "/"],
  ["http://localhost:8001/", null],
  ["https://example.org/", null],
  ["javascript:alert(1)", null],
  ["//example.org", null],
])("%j", (text, path) => {
  expect(typedPath(text, 8000)).toBe(path);
});
