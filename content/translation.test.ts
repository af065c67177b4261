import { expect, test } from "vitest";
import { chaptersInGerman } from "./course.de.ts";
import { chapters } from "./course.ts";
import { lessonFolders, slugOf } from "./reader/folders.ts";
import { readLesson } from "./reader/index.ts";
import { isTranslated, readTranslation } from "./reader/translated.ts";

const folders = await lessonFolders();
const german = (await Promise.all(folders.map(isTranslated)))
  .map((there, at) => (there ? folders[at] : undefined))
  .filter((place) => place !== undefined);

test("the first three chapters are there in German, and every chapter has a German title", () => {
  const first = folders.filter(({ chapter }) => chapter.number <= 3);
  expect(german.map(slugOf)).toEqual(expect.arrayContaining(first.map(slugOf)));
  expect(Object.keys(chaptersInGerman)).toEqual(chapters.map(({ slug }) => slug));
});

test.each(german.map(slugOf))("%s says in German what it says in English, part by part", async (slug) => {
  const [original, translated] = await Promise.all([readLesson(slug), readLesson(slug, "de")]);
  expect(translated.headings.map(({ id }) => id)).toEqual(original.headings.map(({ id }) => id));
  expect(translated.references.claims).toEqual(original.references.claims);
  expect(translated.references.anchors.toSorted()).toEqual(original.references.anchors.toSorted());
  expect(translated.words).toBeGreaterThan(original.words * 0.75);
});

test.each(german.map((place) => [slugOf(place), place] as const))(
  "%s: exercise and claims are translated whole, and nothing besides",
  async (slug, place) => {
    const { exercise, claims } = await readLesson(slug);
    const texts = await readTranslation(place);
    const checks = exercise?.checks ?? [];
    expect(Object.keys(texts.exercise.checks).toSorted()).toEqual(checks.map(({ id }) => id).toSorted());
    for (const { id, hints, mistakes } of checks) {
      const translated = texts.exercise.checks[id];
      expect(translated?.hints.map(shape), `hints of ${id}`).toEqual(hints.map(shape));
      expect(Object.keys(translated?.mistakes ?? {}).toSorted(), `mistakes of ${id}`).toEqual(
        [...new Set(mistakes.map((mistake) => mistake.id))].toSorted(),
      );
    }
    expect(Object.keys(texts.claims).toSorted()).toEqual(claims.map(({ claim }) => claim.id).toSorted());
    for (const { claim } of claims)
      expect(Object.keys(texts.claims[claim.id]?.figures ?? {})).toEqual(
        claim.proof.kind === "proof" ? Object.keys(claim.proof.figures) : [],
      );
  },
);

/** For whom a hint is: for both, or for which framework. */
const shape = (hint: string | object) => (typeof hint === "string" ? "both" : Object.keys(hint).toSorted());
