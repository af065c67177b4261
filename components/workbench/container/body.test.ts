// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { bodyOf } from "./body.ts";

test("the body that is there, and one that comes", async () => {
  expect(await bodyOf(document)).toBe(document.body);
  const { body } = document;
  body.remove();
  const awaited = bodyOf(document);
  document.documentElement.append(body);
  expect(await awaited).toBe(body);
});
