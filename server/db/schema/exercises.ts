import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { ofClass } from "./classes.ts";
import { created, id, moment } from "./columns.ts";

/** Files of an exercise's folder by path: "exercise.json", "fastapi/start/main.py". Bounded where they are taken in. */
export type ExerciseFiles = Readonly<Record<string, string>>;

/** What came of one program of an exercise: "fastapi/solution", and why it proves nothing. */
export interface StoredProof {
  readonly program: string;
  readonly problem: string | null;
}

/**
 * `queued` → `running` → `passed` or `failed`. `broken` is the machine's fault and says nothing of the exercise.
 */
export type ProofStatus = "queued" | "running" | "passed" | "failed" | "broken";

const person = (name: string) => text(name).references(() => users.id, { onDelete: "set null" });

/** An exercise that a class's instructors write. The draft is theirs; learners get versions, once they are assigned. */
export const ownExercises = pgTable(
  "own_exercises",
  {
    id: id(),
    classId: ofClass(),
    /** What `exercise.json` said last, when it could be read. */
    title: text("title").notNull(),
    draft: jsonb("draft").$type<ExerciseFiles>().notNull(),
    /** Counts changes of the draft, so that two who write at once do not undo each other. */
    revision: integer("revision").notNull().default(1),
    /** The course's exercise that it began with: "validation/types-or-fields". */
    adaptedFrom: text("adapted_from"),
    createdBy: person("created_by"),
    createdAt: created(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [index("own_exercises_class").on(table.classId)],
);

const exercise = () =>
  text("exercise_id")
    .notNull()
    .references(() => ownExercises.id, { onDelete: "cascade" });

/** A proof of certain files, on the way or done. It keeps the files themselves: the draft goes on changing. */
export const exerciseProofs = pgTable(
  "exercise_proofs",
  {
    id: id(),
    exerciseId: exercise(),
    /** Of the files; see `filesHash`. */
    hash: text("hash").notNull(),
    files: jsonb("files").$type<ExerciseFiles>().notNull(),
    status: text("status").$type<ProofStatus>().notNull().default("queued"),
    /** Programs there are to run. */
    total: integer("total").notNull(),
    programs: jsonb("programs").$type<readonly StoredProof[]>().notNull().default([]),
    /** Of a broken one: why the machine could not run it, in a sentence. */
    failure: text("failure"),
    requestedBy: person("requested_by"),
    createdAt: created(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [
    index("exercise_proofs_exercise").on(table.exerciseId, table.createdAt),
    index("exercise_proofs_waiting").on(table.status, table.createdAt),
    check(
      "exercise_proofs_status",
      sql`${table.status} in ('queued', 'running', 'passed', 'failed', 'broken')`,
    ),
  ],
);

/** What was proved and published. Rows are added, never changed. */
export const exerciseVersions = pgTable(
  "exercise_versions",
  {
    id: id(),
    exerciseId: exercise(),
    /** 1, 2, … of this exercise. */
    number: integer("number").notNull(),
    title: text("title").notNull(),
    hash: text("hash").notNull(),
    files: jsonb("files").$type<ExerciseFiles>().notNull(),
    /** The proof of these files, as it was. */
    programs: jsonb("programs").$type<readonly StoredProof[]>().notNull(),
    publishedBy: person("published_by"),
    publishedAt: moment("published_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("exercise_versions_number").on(table.exerciseId, table.number),
    uniqueIndex("exercise_versions_hash").on(table.exerciseId, table.hash),
  ],
);
