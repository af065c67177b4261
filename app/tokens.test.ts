import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const pairs = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }] as const,
  ),
);

function colour(name: string, scheme: "light" | "dark"): string {
  const value = pairs.get(name)?.[scheme];
  if (!value) throw new Error(`tokens.css has no colour --${name}`);
  return value;
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ["surface", "surface-raised", "surface-sunken"];
const texts = ["ink", "ink-soft", "voice-fastapi", "voice-django", "accent", "good", "bad"];
const codes = ["keyword", "function", "string", "constant", "comment"].map((kind) => `code-${kind}`);
const washes = ["voice-fastapi", "voice-django", "good", "bad", "accent"];

describe.each(["light", "dark"] as const)("%s colours", (scheme) => {
  const ratio = (one: string, other: string) => contrast(colour(one, scheme), colour(other, scheme));

  test.each([...texts, ...codes])("%s is readable on every surface (4.5:1)", (text) => {
    for (const surface of surfaces) expect(ratio(text, surface), surface).toBeGreaterThanOrEqual(4.5);
  });

  test.each(washes)("%s and ink are readable on its wash (4.5:1)", (name) => {
    for (const text of [name, "ink", "ink-soft"]) {
      expect(ratio(text, `${name}-wash`), text).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("controls and focus stand out from every surface (3:1)", () => {
    for (const surface of surfaces) {
      expect(ratio("line-strong", surface), surface).toBeGreaterThanOrEqual(3);
      expect(ratio("focus", surface), surface).toBeGreaterThanOrEqual(3);
    }
    expect(ratio("on-accent", "accent")).toBeGreaterThanOrEqual(4.5);
  });
});
