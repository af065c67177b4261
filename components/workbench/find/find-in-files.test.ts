import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findInFiles, mostListed } from "./find-in-files.ts";

const plain = { matchCase: false, wholeWords: false };
const files = new Map<string, string | Uint8Array>([
  ["views.py", "def teas():\n    return Tea.objects.all()  # all teas\n"],
  ["main.py", "tea = 1\r\nteapot = tea\r\n"],
  ["logo.png", new TextEncoder().encode("tea")],
]);
const where = (text: string, options = plain) =>
  findInFiles(files, { text, ...options }).matches.map(
    ({ file, line, column }) => `${file}:${line}:${column}`,
  );

describe("findInFiles", () => {
  it("finds every place, file by file, and leaves out what is no text", () => {
    expect(where("tea")).toEqual([
      "main.py:1:1",
      "main.py:2:1",
      "main.py:2:10",
      "views.py:1:5",
      "views.py:2:12",
      "views.py:2:37",
    ]);
    expect(findInFiles(files, { text: "tea", ...plain })).toMatchObject({ count: 6, files: 2 });
  });
  it("keeps to case and to whole words when it is asked to", () => {
    expect(where("Tea", { matchCase: true, wholeWords: false })).toEqual(["views.py:2:12"]);
    expect(where("tea", { matchCase: false, wholeWords: true })).toEqual([
      "main.py:1:1",
      "main.py:2:10",
      "views.py:2:12",
    ]);
  });
  it("shows the line without its indentation, and where in it the match lies", () => {
    const [match] = findInFiles(files, { text: "objects", ...plain }).matches;
    expect(match?.text).toBe("return Tea.objects.all()  # all teas");
    expect(match?.text.slice(match.from, match.from + match.length)).toBe("objects");
  });
  it("takes signs for what they are, and finds nothing for nothing", () => {
    expect(where("all()")).toEqual(["views.py:2:24"]);
    expect(where("  ")).toEqual([]);
  });
  it("counts more than it lists", () => {
    const many = new Map([["a.py", "x\n".repeat(mostListed + 50)]]);
    const found = findInFiles(many, { text: "x", ...plain });
    expect([found.matches.length, found.count]).toEqual([mostListed, mostListed + 50]);
  });
  it("finds what stands there, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, text, after) => {
        fc.pre(text.trim() !== "" && !/[\r\n]/.test(before + text + after));
        const lines = new Map([["a.py", `first\n${before}${text}${after}`]]);
        const { count, matches } = findInFiles(lines, { text, matchCase: true, wholeWords: false });
        expect(count).toBeGreaterThan(0);
        for (const one of matches) expect(one.text.slice(one.from, one.from + one.length)).toBe(text);
      }),
    );
  });
});
