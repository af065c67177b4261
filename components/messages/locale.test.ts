import { describe, expect, it } from "vitest";
import { isPersonal, localeFor } from "./locale.ts";

describe("the language of somebody's own pages", () => {
  it("is the one they chose, whatever the browser prefers", () => {
    expect(localeFor("en", "de-AT,de;q=0.9")).toBe("en");
    expect(localeFor("de", "en-US")).toBe("de");
  });
  it("is else the first of the browser's that there is", () => {
    expect(localeFor(undefined, "fr-CH, de;q=0.9, en;q=0.8")).toBe("de");
    expect(localeFor(undefined, "en-GB,de;q=0.7")).toBe("en");
  });
  it("is English for nonsense and for nothing", () => {
    expect(localeFor("x", "fr")).toBe("en");
    expect(localeFor(undefined, null)).toBe("en");
  });
  it("is theirs on pages of accounts and classes alone", () => {
    expect(["/account", "/classroom/a/b"].map(isPersonal)).toEqual([true, true]);
    expect(["/", "/de/lessons", "/classrooms"].map(isPersonal)).toEqual([false, false, false]);
  });
});
