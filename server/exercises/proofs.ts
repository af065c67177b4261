import { and, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import type { Database, Queries } from "../db/database.ts";
import { exerciseProofs, type ProofStatus, type StoredProof } from "../db/schema/index.ts";
import { countTry } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { lockExercise, selectExercise } from "./access.ts";
import { assemble } from "./assemble.ts";
import { exerciseHash } from "./hash.ts";
import { programsOf } from "./prove.ts";

/** A proof as it stands. */
export interface ProofState {
  readonly id: string;
  /** Of the files that it is of. */
  readonly hash: string;
  readonly status: ProofStatus;
  readonly total: number;
  readonly programs: readonly StoredProof[];
  readonly failure: string | null;
  readonly updatedAt: Date;
}

const { id, hash, status, total, programs, failure, updatedAt } = exerciseProofs;
const shown = { id, hash, status, total, programs, failure, updatedAt };

/**
 * Has the draft proved, as it is now. Files that were proved, or are being, are not proved twice; a proof of older files
 * that nobody waits for any more is given up.
 * @throws Refusal when something of it is missing or wrong
 */
export async function requestProof(context: Context, actor: string, exerciseId: string): Promise<ProofState> {
  await countTry(context, `prove:${actor}`, { tries: 30, seconds: 600 });
  return context.database.transaction(async (queries) => {
    const { draft: files } = await lockExercise(queries, actor, exerciseId);
    const { exercise, problems } = assemble(files);
    const [first] = problems;
    if (!exercise || first)
      throw new Refusal("invalid", `It is not complete yet. ${first?.file ?? ""}: ${first?.message ?? ""}`);
    const hash = exerciseHash(files);
    const [same] = await queries
      .select(shown)
      .from(exerciseProofs)
      .where(
        and(
          eq(exerciseProofs.exerciseId, exerciseId),
          eq(exerciseProofs.hash, hash),
          inArray(exerciseProofs.status, ["queued", "running", "passed"]),
        ),
      );
    if (same) return same;
    await queries.delete(exerciseProofs).where(eq(exerciseProofs.exerciseId, exerciseId));
    const moment = context.now();
    const [row] = await queries
      .insert(exerciseProofs)
      .values({
        ...{ exerciseId, hash, files, requestedBy: actor, createdAt: moment, updatedAt: moment },
        total: programsOf(exercise).length,
      })
      .returning(shown);
    if (!row) throw new Error("The proof was not stored.");
    return row;
  });
}

/** The exercise's latest proof; null while there is none. */
export async function selectOptionalProof(
  { database: { queries } }: Context,
  actor: string,
  exerciseId: string,
): Promise<ProofState | null> {
  await selectExercise(queries, actor, exerciseId);
  const [row] = await queries
    .select(shown)
    .from(exerciseProofs)
    .where(eq(exerciseProofs.exerciseId, exerciseId))
    .orderBy(desc(exerciseProofs.createdAt))
    .limit(1);
  return row ?? null;
}

/** Minutes without a word after which a proof that was begun is lost: longer than one program may take. */
const forgotten = 15;

/** Proofs to be carried out, the oldest first, each with what changes when it is queued anew. */
export async function selectWaitingProofs(queries: Queries, limit: number) {
  return queries
    .select({ id: exerciseProofs.id, since: exerciseProofs.updatedAt })
    .from(exerciseProofs)
    .where(
      or(
        eq(exerciseProofs.status, "queued"),
        and(
          eq(exerciseProofs.status, "running"),
          lt(exerciseProofs.updatedAt, sql`now() - make_interval(mins => ${forgotten})`),
        ),
      ),
    )
    .orderBy(exerciseProofs.createdAt)
    .limit(limit);
}

/** What is to be proved; null when it is done, or was given up. */
export async function selectOptionalUnproved({ queries }: Database, proof: string) {
  const [row] = await queries
    .select()
    .from(exerciseProofs)
    .where(and(eq(exerciseProofs.id, proof), inArray(exerciseProofs.status, ["queued", "running"])));
  return row ?? null;
}

/** Writes down how far it is. @returns false when it was given up meanwhile */
export async function noteProof(
  { queries }: Database,
  proof: string,
  change: {
    readonly status: ProofStatus;
    readonly programs?: readonly StoredProof[];
    readonly failure?: string;
  },
): Promise<boolean> {
  const changed = await queries
    .update(exerciseProofs)
    .set({ ...change, updatedAt: new Date() })
    .where(and(eq(exerciseProofs.id, proof), inArray(exerciseProofs.status, ["queued", "running"])))
    .returning({ id: exerciseProofs.id });
  return changed.length > 0;
}
