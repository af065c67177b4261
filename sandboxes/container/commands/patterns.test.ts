import { expect, it } from "vitest";
import { nameExpression } from "./patterns.ts";

const matches = (pattern: string, name: string) => new RegExp(`^${nameExpression(pattern)}$`, "u").test(name);

it("patterns match names as shells do", () => {
  expect(
    ["*.py", "m?in.py", "[ml]ain.py", "[!x-z]*", "[[:alpha:]]ain*", "main.py"].map((one) =>
      matches(one, "main.py"),
    ),
  ).toEqual([true, true, true, true, true, true]);
  expect(
    ["*.p", "?main.py", "[!m]*", "[[:digit:]]*", "Main.py"].map((one) => matches(one, "main.py")),
  ).toEqual([false, false, false, false, false]);
});

it("what stands for itself does", () => {
  expect(matches("a.b+(c)|{d}", "a.b+(c)|{d}")).toBe(true);
  expect(matches("\\*", "*")).toBe(true);
  expect(matches("\\*", "x")).toBe(false);
  expect(matches("[", "[")).toBe(true);
  expect(matches("[]]", "]")).toBe(true);
  expect(matches("[]x", "[]x")).toBe(true);
  expect(matches("[a\\]]", "]")).toBe(true);
  expect(matches("[^a]", "b")).toBe(true);
  expect(matches("*", "a/b")).toBe(false);
});
