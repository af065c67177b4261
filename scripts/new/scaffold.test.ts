import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readProject } from "../../content/reader/project.ts";
import { bootNodeWebContainer } from "../../sandboxes/node/web-container.ts";
import { lintExercise } from "../prove/lint.ts";
import { programsOf } from "../prove/programs.ts";
import { prove } from "../prove/prove.ts";
import exercise from "./lesson/exercise.ts";
import { scaffold } from "./scaffold.ts";

const folder = fileURLToPath(new URL("lesson", import.meta.url));
const template = await readProject(folder);

test("names are filled in", () => {
  const files = scaffold(template, {
    chapter: "routing",
    name: "one-table",
    frameworks: ["fastapi", "django"],
  });
  expect(Object.keys(files)).toEqual(Object.keys(template));
  expect(files["exercise.ts"]).toContain('id: "routing/one-table"');
  expect(files["lesson.ts"]).toContain('title: "One table"');
  expect(Object.values(files).join("\n")).not.toMatch(/CHAPTER|TITLE/);
});

test("what belongs to a framework that is not wanted is left out", () => {
  const files = scaffold(template, { chapter: "routing", name: "one-table", frameworks: ["fastapi"] });
  expect(Object.keys(files).filter((path) => path.startsWith("django/"))).toEqual([]);
  expect(Object.values(files).join("\n")).not.toMatch(/django/i);
  expect(files["lesson.ts"]).toContain("fastapi: { launch");
});

test("the template proves: its start fails, its solution passes, its mutants are caught", async () => {
  expect(await lintExercise(folder, exercise)).toEqual([]);
  const outcomes = await prove(await programsOf(folder, exercise), {
    lanes: 1,
    boot: () => bootNodeWebContainer({ openPorts: false }),
    onOutcome: () => undefined,
  });
  expect(outcomes.map(({ program, verdict }) => [program.name, verdict.proved])).toEqual(
    outcomes.map(({ program }) => [program.name, true]),
  );
  expect(outcomes).toHaveLength(6);
}, 120_000);
