import { expect, test } from "vitest";
import { wordsOf } from "./words.ts";

/** Every text that is no function, by its path. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, path ? `${path}.${key}` : key));
}

test("no sentence of the German workbench is the English one", () => {
  const english = new Map(texts(wordsOf("en"), ""));
  const same = texts(wordsOf("de"), "").filter(
    ([path, text]) => /\S \S+ \S/.test(text) && english.get(path) === text,
  );
  expect(same).toEqual([]);
});
