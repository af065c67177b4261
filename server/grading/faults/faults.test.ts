import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { count, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import * as z from "zod";
import { gradings, submissions } from "../../db/schema/index.ts";
import { openTestDatabase, type TestDatabase, testServer } from "../../db/testing.ts";
import { seedAssignment } from "../testing.ts";

vi.setConfig({ hookTimeout: 120_000 });

let test: TestDatabase;
let schema: string;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  test = await openTestDatabase("server");
  const { rows } = await test.database.raw.query("select current_schema() as name");
  schema = z.string().parse(rows[0]?.name);
  await seedAssignment(test.database.queries);
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await test.database.queries.execute(sql.raw(`drop schema if exists "${schema}_queue" cascade`));
  await test.drop();
});

/** Starts a process of the classroom; what it prints, line by line. */
function start(kind: "grader" | "web", ...args: readonly string[]) {
  const script = fileURLToPath(new URL(`./${kind}.fixture.ts`, import.meta.url));
  const child = spawn(process.execPath, [script, testServer, schema, test.directory, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.add(child);
  const lines: string[] = [];
  createInterface(child.stdout).on("line", (line) => lines.push(line));
  return {
    lines,
    /** Resolves once it has printed so many lines. */
    printed: (number: number) =>
      vi.waitFor(() => expect(lines.length).toBeGreaterThanOrEqual(number), { timeout: 100_000 }),
    ended: new Promise((resolve) => child.once("close", resolve)),
    kill: () => child.kill("SIGKILL"),
  };
}

it("loses nothing and grades nothing twice, whichever of two web processes and three graders is killed", async () => {
  const graders = [start("grader"), start("grader"), start("grader")];
  const [first, second] = [start("web", "ada"), start("web", "tom")];
  await first.printed(5);
  first.kill();
  await graders[0]?.printed(2);
  graders[0]?.kill();
  await Promise.all([first.ended, second.ended]);
  await graders[1]?.printed(3);
  graders[1]?.kill();
  const receipts = [...first.lines, ...second.lines].map((line) => line.replace("stored ", ""));
  expect(receipts.length).toBeGreaterThanOrEqual(5 + 12);

  const { queries } = test.database;
  await vi.waitFor(
    async () => {
      const rows = await queries.select({ status: submissions.status }).from(submissions);
      expect(rows.every(({ status }) => status === "graded")).toBe(true);
    },
    { timeout: 150_000, interval: 500 },
  );
  const stored = await queries.select({ id: submissions.id }).from(submissions);
  expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining(receipts));
  const perSubmission = await queries.select({ n: count() }).from(gradings).groupBy(gradings.submissionId);
  expect(perSubmission).toHaveLength(stored.length);
  expect(perSubmission.every(({ n }) => n === 1)).toBe(true);
}, 280_000);
