import { expect, test } from "vitest";
import { hexOf } from "./follow-colours.ts";

test("computed colours become hex", () => {
  expect(hexOf("rgb(28, 36, 8)")).toBe("1c2408");
  expect(hexOf("rgba(255, 0, 10, 0.5)")).toBe("ff000a");
});
