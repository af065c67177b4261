import type { Report } from "../../sandboxes/contract/types.ts";
import type { Queries } from "../db/database.ts";
import { assignmentItems, assignments, classes, fileSets, submissions, users } from "../db/schema/index.ts";
import { filesHash } from "../submissions/files.ts";
import type { Work } from "./sandbox/work.ts";

interface Seed {
  /** Ids, of which names and addresses are made. */
  readonly people: readonly string[];
  readonly hiddenSeed: string;
  readonly item: Pick<Item, "contentVersion" | "lesson" | "place" | "title" | "checks">;
}

type Item = typeof assignmentItems.$inferInsert;

/** Rows for tests and measurements: people, and a class with one open assignment of one exercise. Nobody is in it yet. */
export async function seedClass(queries: Queries, { people, hiddenSeed, item }: Seed): Promise<void> {
  await queries
    .insert(users)
    .values(people.map((id) => ({ id, name: id, email: `${id}@school.example`, emailVerified: true })));
  await queries.insert(classes).values({ id: "class", name: "Web", timeZone: "UTC" });
  await queries.insert(assignments).values({
    ...{ id: "assignment", classId: "class", title: "First", hiddenSeed, opensAt: new Date(0) },
    latePolicy: { graceMinutes: 0, percentPerDay: 0, acceptDays: null },
    frameworks: "either",
    hints: "always",
    release: "at-once",
  });
  await queries
    .insert(assignmentItems)
    .values({ id: "item", assignmentId: "assignment", position: 0, ...item });
}

/** For tests of grading: two checks, and two learners, ada and tom. */
export async function seedAssignment(queries: Queries): Promise<void> {
  await seedClass(queries, {
    people: ["ada", "tom"],
    hiddenSeed: "secret of the assignment",
    item: {
      checks: ["created", "text"].map((id) => ({ id, sentence: id, points: 2 })),
      contentVersion: "v",
      lesson: "validation/types-or-fields",
      place: "03-validation/01-types-or-fields",
      title: "An endpoint",
    },
  });
}

/** Stores a submission of one file; returns its id. */
export async function storeSubmission(
  queries: Queries,
  userId: string,
  attempt: number,
  text: string,
): Promise<string> {
  const files = { "main.py": { text } };
  const hash = filesHash(files);
  await queries.insert(fileSets).values({ hash, files, bytes: text.length }).onConflictDoNothing();
  const [row] = await queries
    .insert(submissions)
    .values({
      ...{ itemId: "item", userId, attempt, contentVersion: "v", filesHash: hash },
      receipt: `${userId} ${attempt}`,
      framework: "fastapi",
      receivedAt: new Date(1_000_000 + attempt * 1_000),
    })
    .returning({ id: submissions.id });
  if (!row) throw new Error("The submission was not stored.");
  return row.id;
}

/** In place of the walls: the first check passes, the second when the program says that it is right. */
export function judge({ exercise, framework, seed, files }: Work): Report {
  const nothing = { exchanges: [], commands: [], conversations: [], milliseconds: 3 };
  const wrong = { status: "failed", expected: "text", received: "nul\0 and \ud800" } as const;
  const right = Buffer.from(files["main.py"] ?? []).includes("right");
  const results = [
    { ...nothing, check: "created", status: "passed" } as const,
    { ...nothing, check: "text", ...(right ? ({ status: "passed" } as const) : wrong) },
  ];
  return { exercise: exercise.id, framework, seed, results };
}
