import { expect, test } from "vitest";
import { roomWordsOf } from "./words.ts";

/** Every text by its place; what takes numbers or names is named as a function. */
function placesOf(value: unknown, place = ""): readonly string[] {
  if (typeof value === "function") return [`${place}()`];
  if (typeof value !== "object" || value === null) return [place];
  return Object.entries(value).flatMap(([key, inside]) => placesOf(inside, `${place}/${key}`));
}

test("the classroom says everything in both languages, also what types do not ask for", () => {
  expect(placesOf(roomWordsOf("de"))).toEqual(placesOf(roomWordsOf("en")));
});

test("numbers come with the right form of the word", () => {
  const [en, de] = [roomWordsOf("en"), roomWordsOf("de")];
  expect([1, 2].map(en.common.exercises)).toEqual(["1 exercise", "2 exercises"]);
  expect([1, 2].map(de.common.exercises)).toEqual(["1 Übung", "2 Übungen"]);
  expect(de.common.percent(87.5)).toBe("87,5 %");
});
