import { describe, expect, it } from "vitest";
import { effectiveHost } from "./host-choice.ts";

const both = { hosts: ["built-in" as const, "stackblitz" as const], stackblitzKey: null };

describe("effectiveHost", () => {
  it("is the site's choice for a reader who made none", () => {
    expect(effectiveHost(both, null)).toBe("built-in");
    expect(effectiveHost({ ...both, hosts: ["stackblitz", "built-in"] }, null)).toBe("stackblitz");
  });
  it("is the reader's choice as long as the site offers it", () => {
    expect(effectiveHost(both, "stackblitz")).toBe("stackblitz");
    expect(effectiveHost({ ...both, hosts: ["built-in"] }, "stackblitz")).toBe("built-in");
  });
});
