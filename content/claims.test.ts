import { expect, test } from "vitest";
import type { Claim, FigureValue } from "../sandboxes/contract/claim.ts";
import { lessonFolders, placeOf, slugOf } from "./reader/folders.ts";
import { readLesson } from "./reader/index.ts";

/** What can be asked of claims without running their proofs, which `npm run claims` does. */
const lessons = await Promise.all(
  (await lessonFolders()).map(async (place) => ({
    file: `content/${placeOf(place)}/claims.ts`,
    lesson: await readLesson(slugOf(place)),
  })),
);
const claims = lessons.flatMap(({ file, lesson }) => lesson.claims.map(({ claim }) => ({ file, claim })));

const recorded = ({ proof }: Claim): Readonly<Record<string, FigureValue>> =>
  proof.kind === "proof"
    ? Object.fromEntries(Object.entries(proof.figures).map(([name, figure]) => [name, figure.recorded]))
    : {};

test.each(lessons)("$file: each claim is shown in the prose, once", ({ lesson }) => {
  const shown = [...lesson.references.claims].sort();
  expect(shown).toEqual(lesson.claims.map(({ claim }) => claim.id).sort());
});

test("a claim's name is its own in the whole course", () => {
  const ids = claims.map(({ claim }) => claim.id);
  expect(ids).toEqual([...new Set(ids)]);
});

test.each(claims)("$file: the figures of $claim.id bear it out, and others would not", ({ claim }) => {
  expect(claim.conditions.trim()).not.toBe("");
  if (claim.proof.kind === "transcript") return;
  const { figures, shows, unless } = claim.proof;
  expect(Object.keys(figures)).not.toEqual([]);
  expect(shows(recorded(claim))).toBe(true);
  expect(shows(unless)).toBe(false);
});
