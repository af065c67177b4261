import { expect, test } from "vitest";
import { names } from "./items.ts";

test("a field is named as a key, in a path, or in a sentence", () => {
  expect(names({ errors: { price: [{ message: "Enter a number." }] } }, "price")).toBe(true);
  expect(names({ detail: [{ loc: ["body", "price"], msg: "Field required" }] }, "price")).toBe(true);
  expect(names({ errors: { __all__: ["price: there is no such field."] } }, "price")).toBe(true);
  expect(names([{ pointer: "/price" }], "price")).toBe(true);
});

test("a repeated input, an empty list or a longer word name nothing", () => {
  expect(names({ detail: [{ loc: ["body", "name"], input: { price: 1 } }] }, "price")).toBe(false);
  expect(names({ errors: { price: [] } }, "price")).toBe(false);
  expect(names({ errors: { prices: ["x"] } }, "price")).toBe(false);
  expect(names({ error: "pricey" }, "price")).toBe(false);
  expect(names(undefined, "price")).toBe(false);
});
