import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { classes, exerciseProofs, ownExercises } from "../db/schema/index.ts";
import { kinds, openTestDatabase, type TestDatabase } from "../db/testing.ts";
import type { GradeWork } from "../grading/grader.ts";
import { carryOutProof } from "./carry-out.ts";
import { selectWaitingProofs } from "./proofs.ts";

const declared = {
  ...{ title: "Greet", task: "Greet.", minutes: 5, frameworks: ["fastapi"] },
  checks: [
    {
      ...{ id: "greets", sentence: "It greets." },
      steps: [{ send: { method: "GET", path: "/" }, expect: { status: [200] } }],
    },
  ],
  mutants: { fastapi: { rude: { check: "greets" } } },
};
const files = {
  "exercise.json": JSON.stringify(declared),
  "fastapi/start/main.py": "start",
  "fastapi/solution/main.py": "solution",
  "fastapi/mutants/rude/main.py": "rude",
};

describe.each(kinds)("a proof that a grader carries out on a %s database", (kind) => {
  let test: TestDatabase;
  const run: string[] = [];
  beforeAll(async () => {
    test = await openTestDatabase(kind);
    const { queries } = test.database;
    await queries.insert(classes).values({ id: "web", name: "Web", timeZone: "UTC" });
    await queries.insert(ownExercises).values({ id: "own", classId: "web", title: "Greet", draft: files });
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    run.length = 0;
    const { queries } = test.database;
    await queries.delete(exerciseProofs);
    await queries.insert(exerciseProofs).values({ id: "p", exerciseId: "own", hash: "h", files, total: 3 });
  });

  /** Notes what is run, and does `before` to each; only the solution passes. */
  const judging =
    (before: (program: string) => Promise<unknown>): GradeWork =>
    async ({ exercise, framework, seed, files: given }) => {
      const program = Buffer.from(given["main.py"] ?? []).toString();
      await before(program);
      run.push(program);
      const evidence = { exchanges: [], commands: [], conversations: [], milliseconds: 1 };
      const status =
        program === "solution"
          ? { status: "passed" as const }
          : { status: "failed" as const, expected: "a greeting", received: "nothing" };
      const results = [{ ...evidence, check: "greets", ...status }];
      return { exercise: exercise.id, framework, seed, results };
    };
  const read = async () => {
    const [row] = await test.database.queries.select().from(exerciseProofs).where(eq(exerciseProofs.id, "p"));
    return row;
  };

  it("goes on where a grader that died was, and runs no program twice", async () => {
    const dying = judging(async (program) => {
      if (program === "rude") throw new Error("the machine is gone");
    });
    await expect(carryOutProof(test.database, "p", dying)).rejects.toThrow("the machine is gone");
    expect(await read()).toMatchObject({ status: "running", programs: [{}, {}] });
    await carryOutProof(
      test.database,
      "p",
      judging(async () => undefined),
    );
    expect(run).toEqual(["start", "solution", "rude"]);
    expect(await read()).toMatchObject({ status: "passed", programs: [{}, {}, {}] });
    await carryOutProof(
      test.database,
      "p",
      judging(async () => undefined),
    );
    expect(run).toHaveLength(3);
  });

  it("ends when nobody wants it any more", async () => {
    const leaving = judging(async (program) => {
      if (program === "solution") await test.database.queries.delete(exerciseProofs);
    });
    await carryOutProof(test.database, "p", leaving);
    expect(run).toEqual(["start", "solution"]);
  });

  it("is found again when it was begun long ago and nobody was heard of since", async () => {
    const { queries } = test.database;
    const found = async () => (await selectWaitingProofs(queries, 10)).map(({ id }) => id);
    expect(await found()).toEqual(["p"]);
    await queries.update(exerciseProofs).set({ status: "running", updatedAt: new Date() });
    expect(await found()).toEqual([]);
    await queries.update(exerciseProofs).set({ updatedAt: new Date(Date.now() - 3_600_000) });
    expect(await found()).toEqual(["p"]);
    await queries.update(exerciseProofs).set({ status: "passed" });
    expect(await found()).toEqual([]);
  });
});
