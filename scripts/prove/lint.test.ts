import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Check, Exercise } from "../../sandboxes/contract/types.ts";
import { lintExercise, unproved } from "./lint.ts";

const check = (id: string, hints = 3): Check => ({
  id,
  sentence: "It works.",
  hints: Array.from({ length: hints }, () => "Think."),
  mistakes: [{ id: "slip", message: "A slip.", recognise: () => false }],
  verify: async () => {},
});
const exercise = (more: Partial<Exercise> = {}): Exercise => ({
  id: "a/b",
  title: "",
  task: "",
  minutes: 1,
  frameworks: { fastapi: { command: "uvicorn", args: [], port: 8000 } },
  checks: [check("one")],
  mutants: { fastapi: { wrong: { check: "one", mistake: "slip" } } },
  ...more,
});
async function lesson(...folders: string[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "lesson-"));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const folder of folders) await mkdir(join(root, folder), { recursive: true });
  return root;
}
const complete = ["fastapi/start", "fastapi/solution", "fastapi/mutants/wrong"];

test("a complete exercise has nothing to complain of", async () => {
  expect(await lintExercise(await lesson(...complete), exercise())).toEqual([]);
});

test("names are unique and hints are a ladder", async () => {
  const folder = await lesson(...complete);
  expect(await lintExercise(folder, exercise({ checks: [check("one"), check("one")] }))).toEqual([
    'two checks are called "one"',
  ]);
  expect(await lintExercise(folder, exercise({ checks: [check("one", 2)] }))).toEqual([
    'check "one" has 2 hints for fastapi, not 3 or more',
  ]);
});

test("mutants name checks and mistakes that exist", async () => {
  const folder = await lesson(...complete);
  const naming = (caught: { check: string; mistake?: string }) =>
    lintExercise(folder, exercise({ mutants: { fastapi: { wrong: caught } } }));
  expect(await naming({ check: "two" })).toEqual([
    'mutant fastapi/wrong names check "two", which is not there',
  ]);
  expect(await naming({ check: "one", mistake: "typo" })).toEqual([
    'mutant fastapi/wrong names mistake "typo", which "one" does not know',
  ]);
});

test("folders and names agree in both directions", async () => {
  const folder = await lesson("fastapi/start", "fastapi/mutants/other");
  expect(await lintExercise(folder, exercise())).toEqual([
    "fastapi/solution is missing",
    "fastapi/mutants/wrong is missing",
    "fastapi/mutants/other is not named in exercise.ts",
  ]);
});

test("a check without a mutant is said to be unproved", () => {
  expect(unproved(exercise())).toEqual([]);
  expect(unproved(exercise({ checks: [check("one"), check("two")] }))).toEqual([
    'fastapi: no mutant for "two"',
  ]);
});
