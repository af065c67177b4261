import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeFile } from "./merge.ts";

const base = "one\ntwo\nthree\nfour\nfive\n";
const merged = (content: unknown) => ({ kind: "merged", content });

test("changes in different lines are both there", () => {
  expect(mergeFile(base, base.replace("one", "1"), base.replace("five", "5\n6"))).toEqual(
    merged("1\ntwo\nthree\nfour\n5\n6\n"),
  );
});

test("changes of the same line are a conflict, unless they are the same", () => {
  expect(mergeFile(base, base.replace("two", "a"), base.replace("two", "b"))).toEqual({ kind: "conflict" });
  const same = base.replace("two", "2");
  expect(mergeFile(base, same, same)).toEqual(merged(same));
  expect(mergeFile(base, `${same}six\n`, same)).toEqual(merged(`${same}six\n`));
});

test("of a deletion and a change the change stays; two deletions are one", () => {
  expect(mergeFile(base, null, "new")).toEqual(merged("new"));
  expect(mergeFile(base, "new", null)).toEqual(merged("new"));
  expect(mergeFile(base, base, null)).toEqual(merged(base));
  expect(mergeFile(base, null, null)).toEqual(merged(null));
});

test("two files of one name that both are new are a conflict, and so are changed bytes", () => {
  expect(mergeFile(null, "a\n", "b\n")).toEqual({ kind: "conflict" });
  const bytes = (n: number) => Uint8Array.of(0, n);
  expect(mergeFile(bytes(1), bytes(2), bytes(3))).toEqual({ kind: "conflict" });
  expect(mergeFile(bytes(1), bytes(1), bytes(3))).toEqual(merged(bytes(3)));
});

const text = fc.array(fc.constantFrom("a", "b", "c", "d", "")).map((lines) => lines.join("\n"));

test("a side that changed nothing has no say", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(mergeFile(before, after, before)).toEqual(merged(after));
      expect(mergeFile(before, before, after)).toEqual(merged(after));
    }),
  );
});

test("no line that a side added is lost: it is in the result, or there is a conflict", () => {
  const edited = fc.array(fc.tuple(fc.nat(12), fc.boolean()), { maxLength: 4 });
  const lines = Array.from({ length: 12 }, (_, n) => `line ${n}`);
  const edit = (edits: readonly (readonly [number, boolean])[], mark: string) =>
    edits.reduce((now, [at, replaces], n) => now.toSpliced(at, replaces ? 1 : 0, `${mark}${n}`), lines);
  fc.assert(
    fc.property(edited, edited, (ours, theirs) => {
      const [left, right] = [edit(ours, "ours"), edit(theirs, "theirs")];
      const result = mergeFile(lines.join("\n"), left.join("\n"), right.join("\n"));
      if (result.kind === "conflict") return;
      const found = String(result.content).split("\n");
      for (const line of [...left, ...right]) if (!lines.includes(line)) expect(found).toContain(line);
    }),
  );
});
