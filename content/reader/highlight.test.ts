import { expect, test } from "vitest";
import { highlight, languageOf } from "./highlight.ts";

test("code is coloured by kind, and no character is lost", async () => {
  const code = 'def f():\n    return "a"  # why';
  const lines = await highlight(code, "python");
  expect(lines.map((line) => line.map(({ text }) => text).join("")).join("\n")).toBe(code);
  const kinds = new Set(lines.flat().map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(["keyword", "function", "comment"]));
});

test("a language that is not loaded is shown plain", async () => {
  expect(await highlight("a: 1", "cobol")).toEqual([[{ text: "a: 1", kind: undefined }]]);
  expect(languageOf("shop/forms.py")).toBe("python");
  expect(languageOf("Dockerfile")).toBe("text");
});
