import { expect, test } from "vitest";
import { nothingRead, parseProgress, recorded, toResume } from "./record.ts";

test("the lesson opened last is the one to go on with, at its section", () => {
  let progress = recorded(nothingRead, "a/one", { type: "opened" }, 1);
  progress = recorded(progress, "a/one", { type: "reached", section: "why" }, 2);
  progress = recorded(progress, "a/two", { type: "opened" }, 3);
  expect(toResume(progress)).toEqual({ lesson: "a/two", section: undefined });
  progress = recorded(progress, "a/one", { type: "opened" }, 4);
  expect(toResume(progress)).toEqual({ lesson: "a/one", section: "why" });
  expect(toResume(nothingRead)).toBeNull();
});

test("a lesson is solved framework by framework, and read once", () => {
  let progress = recorded(nothingRead, "a/one", { type: "solved", framework: "django" }, 5);
  progress = recorded(progress, "a/one", { type: "solved", framework: "fastapi" }, 6);
  progress = recorded(progress, "a/one", { type: "read" }, 7);
  progress = recorded(progress, "a/one", { type: "read" }, 8);
  expect(progress["a/one"]).toEqual({ opened: 5, read: 7, solved: { django: 5, fastapi: 6 } });
});

test("a record survives being kept, and damage costs only what is damaged", () => {
  const kept = recorded(nothingRead, "a/one", { type: "solved", framework: "django" }, 5);
  expect(parseProgress(JSON.stringify(kept))).toEqual(kept);
  expect(parseProgress('{"a/one":{"opened":5,"read":"x"},"b":7,"c":{"read":1}}')).toEqual({
    "a/one": { opened: 5 },
  });
  for (const damaged of ["", "{", "null", "3", '"x"']) expect(parseProgress(damaged)).toEqual({});
});
