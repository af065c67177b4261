import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compare } from "./compare.ts";

const lesson = "content/03-validation/01-types-or-fields/fastapi";
const text = (path: string) => readFileSync(`${lesson}/${path}`, "utf8");
const start = { "main.py": { text: text("start/main.py") } };
const solution = text("solution/main.py");
const work = (id: string, text: string) => ({ id, files: { "main.py": { text } } });

/** The same program with other names, comments, texts and blank lines. */
const disguised = solution
  .replaceAll(/\b(item|price|name)\b/g, "renamed_$1")
  .replaceAll("\n\n", "\n\n# something else\n\n")
  .replaceAll(/"[^"\n]{4,}"/g, '"other words"');

const another = `
def totals(rows):
    found = {}
    for key, value in rows:
        while value > 10:
            value = value // 2 if value % 2 == 0 else value - 3
        found.setdefault(key, []).append(value)
    return {key: sum(values) / len(values) for key, values in found.items() if values}
`;

describe("comparing programs", () => {
  it("finds a copy under other names, comments and texts, and nothing in another program", () => {
    const found = compare(
      [work("a", solution + another), work("b", disguised + another), work("c", start["main.py"].text)],
      start,
    );
    const [first, ...rest] = found.pairs();
    expect(first?.ids.toSorted()).toEqual(["a", "b"]);
    expect(first?.share).toBeGreaterThan(0.8);
    expect(first?.share).toBeLessThanOrEqual(1);
    expect(rest).toEqual([]);
  });

  it("counts what everybody began with for nobody", () => {
    const untouched = [work("a", start["main.py"].text), work("b", start["main.py"].text)];
    expect(compare(untouched, start).pairs()).toEqual([]);
    expect(compare(untouched, {}).pairs()[0]?.share).toBe(1);
  });

  it("takes what most of a class has for what the exercise asks", () => {
    const operators = ["+", "-", "*", "/", "%", "&", "|", "^"];
    const sum = (n: number) =>
      Array.from({ length: 30 }, (_, i) => `x ${operators[(n * 7 + i * i * (n + 3)) % 8]} `).join("");
    const own = (n: number) => `\ndef own_${n}(x):\n    return ${sum(n)} x\n`;
    const many = Array.from({ length: 7 }, (_, n) => work(`${n}`, another + own(n)));
    const copied = [...many, work("copy", another + own(3))];
    const [first, second] = compare(copied, {}).pairs();
    expect(first?.ids.toSorted()).toEqual(["3", "copy"]);
    expect(first?.share).toBe(1);
    expect(second?.share ?? 0).toBeLessThan(1);
  });

  it("says which lines of which files are alike", () => {
    const left = { id: "a", files: { "a.py": { text: "x = 1\n" }, "b.py": { text: `y = 2\n${another}` } } };
    const right = work("b", another);
    const [passage] = compare([left, right], {}).passages("a", "b");
    expect(passage?.sides[0]).toEqual({ path: "b.py", first: 3, last: 9 });
    expect(passage?.sides[1]).toEqual({ path: "main.py", first: 2, last: 8 });
  });

  it("reads what does not compile, holds no Python or is empty", () => {
    const broken = {
      id: "a",
      files: { "main.py": { text: `def (((\n${another}` }, "x.bin": { base64: "AAAA" } },
    };
    const found = compare([broken, work("b", another), work("c", ""), { id: "d", files: {} }], {});
    expect(found.pairs()[0]?.ids.toSorted()).toEqual(["a", "b"]);
  });
});
