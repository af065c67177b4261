import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { checkResults, gradings, submissions } from "../db/schema/index.ts";
import { kinds, openTestDatabase, type TestDatabase } from "../db/testing.ts";
import { type Grader, type GradeWork, startGrader } from "./grader.ts";
import { countAhead, selectWaiting } from "./queue/waiting.ts";
import { requestRegrade, selectDifferences, undoRegrade } from "./results/regrade.ts";
import type { Work } from "./sandbox/work.ts";
import { judge, seedAssignment, storeSubmission } from "./testing.ts";

vi.setConfig({ testTimeout: 150_000, hookTimeout: 120_000 });

/** The queue and what becomes of results, on both databases. Programs are judged by `judge`: the walls have tests of their own. */
describe.each(kinds)("graders on a %s database", (kind) => {
  let test: TestDatabase;
  let grader: Grader | undefined;
  const graded: Work[] = [];
  let grade: GradeWork = async (work) => judge(work);

  const start = async () => {
    const times = { silence: 10, look: 1, again: 1 };
    const log = () => undefined;
    const counted: GradeWork = (work) => {
      graded.push(work);
      return grade(work);
    };
    grader = await startGrader({ database: test.database, grade: counted, slots: 1, times, log });
  };
  const stop = async () => {
    await grader?.stop();
    grader = undefined;
    graded.length = 0;
  };

  beforeAll(async () => {
    test = await openTestDatabase(kind);
    await seedAssignment(test.database.queries);
  });
  afterAll(async () => {
    await stop();
    if (kind === "server") {
      const { rows } = await test.database.raw.query("select current_schema() as name");
      await test.database.queries.execute(sql.raw(`drop schema if exists "${rows[0]?.name}_queue" cascade`));
    }
    await test.drop();
  });

  let counter = 0;
  const submit = (userId: string, text: string) =>
    storeSubmission(test.database.queries, userId, ++counter, text);
  const read = async (id: string) => {
    const [row] = await test.database.queries.select().from(submissions).where(eq(submissions.id, id));
    return row;
  };
  const become = (id: string, status: string, timeout = 60_000) =>
    vi.waitFor(async () => expect((await read(id))?.status).toBe(status), { timeout, interval: 100 });
  const counting = async (id: string) => {
    const rows = await test.database.queries.select().from(gradings).where(eq(gradings.submissionId, id));
    return { all: rows.length, points: rows.find(({ counts }) => counts)?.points };
  };

  it("lets everybody's first come before anybody's second, and says how many are ahead", async () => {
    const many = [];
    for (let n = 0; n < 3; n++) many.push(await submit("ada", `right ${n}`));
    const late = await submit("tom", "wrong");
    const { queries } = test.database;
    const order = (await selectWaiting(queries, 10)).map(({ submission }) => submission);
    expect(order).toEqual([many[0], late, many[1], many[2]]);
    expect(await countAhead(queries, late)).toBe(1);
    expect(await countAhead(queries, many[2] ?? "")).toBe(3);
    await start();
    for (const id of [...many, late]) await become(id, "graded");
    expect(graded.map(({ files }) => Buffer.from(files["main.py"] ?? []).toString())).toEqual([
      "right 0",
      "wrong",
      "right 1",
      "right 2",
    ]);
    expect(await countAhead(queries, late)).toBe(0);
    await stop();
  });

  it("stores points and what was wrong, whatever text a program answered", async () => {
    const id = await submit("tom", "wrong again");
    await start();
    await become(id, "graded");
    expect(await counting(id)).toEqual({ all: 1, points: 2 });
    const rows = await test.database.queries
      .select({ checkId: checkResults.checkId, status: checkResults.status, message: checkResults.message })
      .from(checkResults)
      .innerJoin(gradings, eq(gradings.id, checkResults.gradingId))
      .where(eq(gradings.submissionId, id))
      .orderBy(checkResults.position);
    expect(rows).toEqual([
      { checkId: "created", status: "passed", message: "" },
      { checkId: "text", status: "failed", message: "Expected text; received nul\u2400 and \ufffd" },
    ]);
    await stop();
  });

  it("does not grade identical files twice, whoever sends them, and grades others with other inputs", async () => {
    const first = await submit("ada", "right and copied");
    await start();
    await become(first, "graded");
    const copy = await submit("tom", "right and copied");
    const other = await submit("tom", "right and own");
    for (const id of [copy, other]) await become(id, "graded");
    expect(graded).toHaveLength(2);
    expect(new Set(graded.map(({ seed }) => seed)).size).toBe(2);
    expect(await counting(copy)).toEqual({ all: 1, points: 4 });
    await stop();
  });

  it("finds what was begun long ago and whose job was lost", async () => {
    const id = await submit("tom", "right and forgotten");
    const updatedAt = new Date(Date.now() - 3_600_000);
    const { queries } = test.database;
    await queries.update(submissions).set({ status: "grading", updatedAt }).where(eq(submissions.id, id));
    await start();
    await become(id, "graded");
    await stop();
  });

  it("tries again when the machine breaks, and never makes a zero of it", async () => {
    let tries = 0;
    grade = async (work) => {
      if (++tries < 2) throw new Error("no memory for a container");
      return judge(work);
    };
    const id = await submit("ada", "right after trouble");
    await start();
    await become(id, "graded");
    expect(tries).toBe(2);
    expect(await counting(id)).toEqual({ all: 1, points: 4 });
    grade = async () => {
      throw new Error("never works");
    };
    const hopeless = await submit("tom", "right but unlucky");
    await become(hopeless, "failed", 100_000);
    expect((await read(hopeless))?.failure).toContain("graded again");
    expect(await counting(hopeless)).toEqual({ all: 0, points: undefined });
    grade = async (work) => judge(work);
    await stop();
  });

  it("grades anew, shows before and after, and takes it back", async () => {
    const id = await submit("ada", "wrong at first");
    await start();
    await become(id, "graded");
    const { queries } = test.database;
    grade = async (work) => ({ ...judge(work), results: [] });
    const request = { assignmentId: "assignment", reason: "a check was wrong", requestedBy: "tom" };
    const regrade = await requestRegrade(queries, request);
    await vi.waitFor(
      async () => {
        const found = (await selectDifferences(queries, regrade)).find(
          ({ submissionId }) => submissionId === id,
        );
        expect(found).toMatchObject({ before: { points: 2, possible: 4 }, after: { points: 0 } });
      },
      { timeout: 60_000, interval: 200 },
    );
    expect(await counting(id)).toEqual({ all: 2, points: 0 });
    expect(await undoRegrade(test.database, regrade, new Date())).toBe(true);
    expect(await undoRegrade(test.database, regrade, new Date())).toBe(false);
    expect(await counting(id)).toEqual({ all: 2, points: 2 });
  });
});
