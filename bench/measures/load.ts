import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { readProject } from "../../content/reader/project.ts";
import type { Database } from "../../server/db/database.ts";
import { openDatabase } from "../../server/db/open.ts";
import { gradings, submissions } from "../../server/db/schema/index.ts";
import { launchSite } from "../../tests/setup/site.ts";
import { mostOvertaken } from "../load/order.ts";
import { type SignedIn, seedLearners } from "../load/seed.ts";
import { root } from "../setting.ts";

/** Where the measure makes a schema of its own, and removes it. */
const server = process.env.TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/test";
const learners = 300;
/** Milliseconds over which they submit, one after another. */
const span = 60_000;
/** Milliseconds after which grading what was submitted is given up. */
const limit = 45 * 60_000;

export interface Load {
  /** Milliseconds to a learner's page, with nobody else there and while all submit. */
  readonly idle: readonly number[];
  readonly busy: readonly number[];
  /** Milliseconds to a receipt. */
  readonly receipts: readonly number[];
  /** Of learners with one submission each: the most that came later and were graded earlier. */
  readonly overtaken: number;
  /** Minutes from the first submission until all were graded. */
  readonly minutes: number;
}

/**
 * Three hundred learners submit within a minute, each another program, to one web process and one grader on PostgreSQL, all
 * on this machine; the first of them sends ten, which must not keep the others waiting.
 * @throws Error when a submission is refused, lost or graded twice
 */
export async function loadOfAClass(): Promise<Load> {
  const schemaName = `bench_${randomUUID().replaceAll("-", "")}`;
  const directory = await mkdtemp(join(tmpdir(), "bench-load-"));
  const secret = randomBytes(32).toString("hex");
  const env = {
    ...{ CLASSROOM: "on", DATABASE_URL: server, DATABASE_SCHEMA: schemaName },
    ...{ DATA_DIRECTORY: directory, CLASSROOM_SECRET: secret },
  };
  const database = await openDatabase({ url: server, directory, schemaName });
  const site = await launchSite(env);
  const grader = spawn(process.execPath, [`${root}scripts/grader.ts`], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    const { people, itemId } = await seedLearners(database, secret, learners);
    const [reader] = people;
    if (!reader) throw new Error("There are no learners.");
    await pages(site.url, reader, AbortSignal.timeout(3_000));
    const idle = await pages(site.url, reader, AbortSignal.timeout(10_000));
    const done = new AbortController();
    const busy = pages(site.url, reader, done.signal);
    const started = Date.now();
    const receipts = await submitAll(site.url, people, itemId);
    done.abort();
    await allGraded(database);
    const minutes = (Date.now() - started) / 60_000;
    return { idle, busy: await busy, receipts, minutes, ...(await outcome(database, receipts.length)) };
  } finally {
    grader.kill("SIGKILL");
    site.stop();
    await database.queries.execute(sql`drop schema ${sql.identifier(schemaName)} cascade`);
    await database.queries.execute(
      sql`drop schema if exists ${sql.identifier(`${schemaName}_queue`)} cascade`,
    );
    await database.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Milliseconds of each look at the class's page, one after another. */
async function pages(site: string, { cookie }: SignedIn, signal: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  while (!signal.aborted) {
    const started = performance.now();
    const answer = await fetch(`${site}/classroom/class`, { headers: { cookie } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`The page was answered with ${answer.status}.`);
    times.push(performance.now() - started);
    await pause(200);
  }
  return times;
}

/** Milliseconds to each receipt. */
async function submitAll(site: string, people: readonly SignedIn[], itemId: string): Promise<number[]> {
  const solution = await readProject(`${root}content/03-validation/01-types-or-fields/fastapi/solution`);
  const submit = async ({ id, cookie }: SignedIn, attempt: number) => {
    const files = Object.fromEntries(
      Object.entries(solution).map(([path, text]) => [
        path,
        { text: path === "main.py" ? `${text}\n# ${id}, ${attempt}\n` : text },
      ]),
    );
    const started = performance.now();
    const answer = await fetch(`${site}/api/classroom/submissions`, {
      method: "POST",
      headers: { cookie, origin: site, "content-type": "application/json" },
      body: JSON.stringify({ itemId, framework: "fastapi", files }),
    });
    if (!answer.ok) throw new Error(`${id} was answered ${answer.status}: ${await answer.text()}`);
    await answer.text();
    return performance.now() - started;
  };
  const begun = performance.now();
  const each = people.map(async (person, at) => {
    await pause(Math.max(0, (at * span) / people.length - (performance.now() - begun)));
    const times: number[] = [];
    for (let attempt = 1; attempt <= (at === 0 ? 10 : 1); attempt++)
      times.push(await submit(person, attempt));
    return times;
  });
  return (await Promise.all(each)).flat();
}

async function allGraded({ queries }: Database): Promise<void> {
  const end = Date.now() + limit;
  for (;;) {
    const [row] = await queries
      .select({ left: sql<number>`count(*) filter (where status <> 'graded')::int` })
      .from(submissions);
    if (row?.left === 0) return;
    if (Date.now() > end)
      throw new Error(`${row?.left} submissions were not graded within ${limit / 60_000} minutes.`);
    await pause(1_000);
  }
}

async function outcome({ queries }: Database, given: number): Promise<Pick<Load, "overtaken">> {
  const rows = await queries
    .select({ user: submissions.userId, received: submissions.receivedAt, graded: gradings.finishedAt })
    .from(submissions)
    .innerJoin(gradings, eq(gradings.submissionId, submissions.id));
  if (rows.length !== given) throw new Error(`Of ${given} receipts there are ${rows.length} gradings.`);
  const first = rows.filter(({ user }) => user !== "learner-0");
  return {
    overtaken: mostOvertaken(
      first.map(({ received, graded }) => ({ received: received.getTime(), graded: graded.getTime() })),
    ),
  };
}
