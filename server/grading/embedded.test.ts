import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { gradings, submissions } from "../db/schema/index.ts";
import { openTestDatabase, type TestDatabase } from "../db/testing.ts";
import { gradeBeside } from "./embedded.ts";
import type { Grader } from "./grader.ts";
import { seedAssignment, storeSubmission } from "./testing.ts";

let test: TestDatabase;
let grader: Grader;
const said: string[] = [];

beforeAll(async () => {
  test = await openTestDatabase("embedded");
  await seedAssignment(test.database.queries);
  grader = await gradeBeside(test.database, (message) => said.push(message));
}, 120_000);
afterAll(async () => {
  await grader.stop();
  await test.drop();
}, 120_000);

/** All of it, as with `npm start` alone: embedded database, queue, walls, the course's own exercise. */
it("grades what a learner submitted, by the exercise's checks, within walls", async () => {
  const { queries } = test.database;
  const lesson = new URL("../../content/03-validation/01-types-or-fields/fastapi/", import.meta.url);
  const read = (name: string) => readFile(fileURLToPath(new URL(`${name}/main.py`, lesson)), "utf8");
  const right = await storeSubmission(queries, "ada", 1, await read("solution"));
  const wrong = await storeSubmission(queries, "tom", 2, await read("mutants/answers-200"));
  await vi.waitFor(
    async () => {
      const rows = await queries.select({ status: submissions.status }).from(submissions);
      expect(rows).toEqual([{ status: "graded" }, { status: "graded" }]);
    },
    { timeout: 150_000, interval: 200 },
  );
  const pointsOf = async (id: string) => {
    const [row] = await queries.select().from(gradings).where(eq(gradings.submissionId, id));
    return [row?.points, row?.possible];
  };
  expect(await pointsOf(right)).toEqual([4, 4]);
  expect(await pointsOf(wrong)).toEqual([2, 4]);
  expect(said).toEqual([]);
}, 180_000);
