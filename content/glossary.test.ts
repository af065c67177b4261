import { expect, test } from "vitest";
import { glossary, termId } from "./glossary.ts";
import { readLesson } from "./reader/index.ts";

test.each(glossary)("$term: leads to a section that is there", async ({ see }) => {
  const [slug = "", anchor = ""] = see.split("#");
  expect((await readLesson(slug)).references.anchors).toContain(anchor);
});

test("no two terms have one address", () => {
  const ids = glossary.map(({ term }) => termId(term));
  expect(new Set(ids).size).toBe(ids.length);
});
