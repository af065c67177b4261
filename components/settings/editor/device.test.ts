import { describe, expect, it } from "vitest";
import { whyLight } from "./device.ts";

const laptop = { memory: 8, touch: false, narrow: false, savesData: false };

describe("whyLight", () => {
  it("gives a laptop everything, also where the browser tells no memory", () => {
    expect(whyLight(laptop)).toBeNull();
    expect(whyLight({ ...laptop, memory: null })).toBeNull();
  });
  it.each([
    [{ memory: 4 }, "little memory"],
    [{ touch: true }, "small device"],
    [{ narrow: true }, "small device"],
    [{ savesData: true }, "little data"],
  ])("says why not: %o", (difference, reason) => {
    expect(whyLight({ ...laptop, ...difference })).toBe(reason);
  });
});
