import { expect, test } from "vitest";
import { median, ratio, table } from "./figures.ts";

test("the median is the middle sample, or the mean of the two middle ones", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 10])).toBe(3);
  expect(() => median([])).toThrow(RangeError);
});

test("a ratio above its budget is said to exceed it", () => {
  const kept = ratio("start", [10, 12, 11], { name: "stock", samples: [40, 44, 42] }, 0.5);
  const over = ratio("edit", [30], { name: "native", samples: [20] }, 1);
  expect(kept.ratio).toBeCloseTo(11 / 42);
  const lines = table([kept, over]).split("\n");
  expect(lines[1]).toContain("kept");
  expect(lines[2]).toContain("EXCEEDED");
});
