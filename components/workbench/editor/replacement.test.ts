import fc from "fast-check";
import { expect, test } from "vitest";
import { replacement } from "./replacement.ts";

test("what was typed elsewhere is all that is replaced", () => {
  expect(replacement("one\ntwo\nthree\n", "one\n2\nthree\n")).toEqual({ start: 4, end: 7, text: "2" });
  expect(replacement("aa", "aaa")).toEqual({ start: 2, end: 2, text: "a" });
  expect(replacement("a🍵b", "a🍶b")).toEqual({ start: 1, end: 3, text: "🍶" });
});

test("the replacement makes the one text into the other", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "🍵", "🍶") });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, end, text: put } = replacement(before, after);
      expect(before.slice(0, start) + put + before.slice(end)).toBe(after);
      expect(start).toBeLessThanOrEqual(end);
      expect(before.slice(0, start).isWellFormed() && before.slice(end).isWellFormed()).toBe(true);
    }),
  );
});
