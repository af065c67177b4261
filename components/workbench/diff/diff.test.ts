import fc from "fast-check";
import { expect, test } from "vitest";
import { changedFiles, sumOf } from "./changed-files.ts";
import { diffLines, linesOf, nearChanges } from "./lines.ts";

const marks = { same: " ", added: "+", removed: "-" } as const;
const shown = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, text }) => marks[kind] + text);

test("removed lines stand before those that replace them", () => {
  expect(shown("a\nb\nc\n", "a\nB\nc\nd\n")).toEqual([" a", "-b", "+B", " c", "+d"]);
});

test("a missing line end at the end of a file is a difference", () => {
  expect(shown("a\n", "a")).toHaveLength(2);
  expect(shown("a", "a")).toHaveLength(1);
});

test("both sides can be read back from the comparison, with their line numbers", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", ""))
    .map((lines) => lines.map((line) => `${line}\n`).join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after);
      const side = (key: "before" | "after") => lines.filter((line) => line[key] !== null);
      expect(side("before").map((line) => line.text)).toEqual(linesOf(before));
      expect(side("after").map((line) => line.text)).toEqual(linesOf(after));
      expect(side("after").map((line) => line.after)).toEqual(linesOf(after).map((_, at) => at + 1));
    }),
  );
});

test("what is far from a change is left out, and nothing else", () => {
  const before = Array.from({ length: 30 }, (_, n) => `${n}\n`).join("");
  const parts = nearChanges(diffLines(before, before.replace("15\n", "x\n")));
  expect(parts.map((part) => (part.kind === "skipped" ? part.count : part.lines.length))).toEqual([
    12, 8, 11,
  ]);
});

test("files are compared by path, binary ones as a whole", () => {
  const before = new Map<string, string | Uint8Array>([
    ["gone.py", "x\n"],
    ["logo.png", Uint8Array.of(0, 1)],
    ["main.py", "a\nb\n"],
    ["same.py", "s"],
  ]);
  const after = new Map<string, string | Uint8Array>([
    ["logo.png", Uint8Array.of(0, 2)],
    ["main.py", "a\nc\n"],
    ["new.py", "n\n"],
    ["same.py", "s"],
  ]);
  const changes = changedFiles(before, after);
  expect(changes.map(({ path, kind, added, removed }) => [path, kind, added, removed])).toEqual([
    ["gone.py", "removed", 0, 1],
    ["logo.png", "changed", 0, 0],
    ["main.py", "changed", 1, 1],
    ["new.py", "added", 1, 0],
  ]);
  expect(sumOf(changes)).toEqual({ files: 4, added: 2, removed: 2 });
});
