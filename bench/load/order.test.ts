import { expect, it } from "vitest";
import { mostOvertaken } from "./order.ts";

it("counts who came later and was graded earlier", () => {
  const of = (...graded: number[]) => graded.map((at, received) => ({ received, graded: at }));
  expect(mostOvertaken(of(10, 11, 12, 13))).toBe(0);
  expect(mostOvertaken(of(11, 10, 13, 12))).toBe(1);
  expect(mostOvertaken(of(20, 10, 11, 12))).toBe(3);
  expect(mostOvertaken([])).toBe(0);
});
