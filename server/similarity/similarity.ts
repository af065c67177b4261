import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { requireRight } from "../classes/access.ts";
import type { Context } from "../context.ts";
import { assignmentItems, assignments, fileSets, submissions, users } from "../db/schema/index.ts";
import { notFound } from "../refusal.ts";
import { readStart } from "../submissions/changes.ts";
import type { SubmittedFiles } from "../submissions/files.ts";
import { compare, type Passage } from "./compare.ts";

type Framework = "fastapi" | "django";

export interface SimilarPair {
  /** From 0 to 1, beyond the start and beyond what half of the class has. */
  readonly share: number;
  readonly sides: readonly [Side, Side];
}

export interface Side {
  readonly submissionId: string;
  readonly learner: string;
  readonly attempt: number;
  readonly receivedAt: Date;
}

export interface SimilarityList {
  readonly title: string;
  readonly framework: Framework;
  /** Learners whose last submissions were compared. */
  readonly compared: number;
  readonly pairs: readonly SimilarPair[];
}

export interface ComparedPair {
  readonly assignmentId: string;
  readonly title: string;
  readonly share: number;
  readonly sides: readonly [
    Side & { readonly files: SubmittedFiles },
    Side & { readonly files: SubmittedFiles },
  ];
  readonly passages: readonly Passage[];
}

/** Pairs that are shown, and the share from which they are. */
const most = 40;
const least = 0.25;

/**
 * What learners submitted last for each exercise of an assignment, compared within each framework. For those who see work.
 */
export async function listSimilar(
  context: Context,
  actor: string,
  assignmentId: string,
): Promise<readonly SimilarityList[]> {
  const { queries } = context.database;
  const [assignment] = await queries.select().from(assignments).where(eq(assignments.id, assignmentId));
  if (!assignment) throw notFound("assignment");
  await requireRight(queries, assignment.classId, actor, "see-work");
  const items = await queries
    .select()
    .from(assignmentItems)
    .where(eq(assignmentItems.assignmentId, assignmentId))
    .orderBy(asc(assignmentItems.position));
  const lists: SimilarityList[] = [];
  for (const item of items)
    for (const framework of ["fastapi", "django"] as const) {
      const works = await selectLast(context, item.id, framework);
      if (works.length < 2) continue;
      const compared = compare(
        works.map(({ submissionId: id, files }) => ({ id, files })),
        await readStart(queries, item, framework),
      );
      const sides = new Map(works.map(({ files: _, ...side }) => [side.submissionId, side]));
      const pairs = compared
        .pairs()
        .filter(({ share }) => share >= least)
        .slice(0, most)
        .flatMap(({ ids, share }): SimilarPair[] => {
          const [left, right] = ids.map((id) => sides.get(id));
          return left && right ? [{ share, sides: inOrder(left, right) }] : [];
        });
      lists.push({ title: item.title, framework, compared: works.length, pairs });
    }
  return lists;
}

/**
 * Two submissions of one exercise and framework side by side, the earlier one first, with the lines that are alike.
 * @throws Refusal when they cannot be compared or who asks may not see them
 */
export async function readSimilarPair(
  context: Context,
  actor: string,
  one: string,
  other: string,
): Promise<ComparedPair> {
  const { queries } = context.database;
  const rows = await queries
    .select({ item: assignmentItems, classId: assignments.classId, framework: submissions.framework })
    .from(submissions)
    .innerJoin(assignmentItems, eq(assignmentItems.id, submissions.itemId))
    .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
    .where(inArray(submissions.id, [one, other]));
  const [first, second] = rows;
  if (!first || !second || first.item.id !== second.item.id || first.framework !== second.framework)
    throw notFound("pair of submissions");
  await requireRight(queries, first.classId, actor, "see-work");
  const last = await selectLast(context, first.item.id, first.framework);
  const works = [...last, ...(await selectWorks(context, [one, other]))];
  const [left, right] = [one, other].map((id) => works.find(({ submissionId }) => submissionId === id));
  if (!left || !right) throw notFound("pair of submissions");
  const sides = inOrder(left, right);
  // What is common follows from what the class submitted last; these two are looked at in place of their learners' last.
  const learners = new Set([left.userId, right.userId]);
  const compared = compare(
    [left, right, ...last.filter(({ userId }) => !learners.has(userId))].map(
      ({ submissionId: id, files }) => ({
        id,
        files,
      }),
    ),
    await readStart(queries, first.item, first.framework),
  );
  const ids = sides.map(({ submissionId }) => submissionId);
  const found = compared.pairs().find((pair) => ids.every((id) => pair.ids.includes(id)));
  return {
    assignmentId: first.item.assignmentId,
    title: first.item.title,
    share: found?.share ?? 0,
    sides,
    passages: compared.passages(sides[0].submissionId, sides[1].submissionId),
  };
}

interface LearnersWork extends Side {
  readonly userId: string;
  readonly files: SubmittedFiles;
}

/** The last submission of every learner. */
async function selectLast(context: Context, itemId: string, framework: Framework) {
  const { queries } = context.database;
  const rows = await queries
    .selectDistinctOn([submissions.userId], { id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.itemId, itemId), eq(submissions.framework, framework)))
    .orderBy(submissions.userId, desc(submissions.attempt));
  return selectWorks(
    context,
    rows.map(({ id }) => id),
  );
}

async function selectWorks({ database }: Context, ids: readonly string[]): Promise<readonly LearnersWork[]> {
  if (ids.length === 0) return [];
  return database.queries
    .select({
      submissionId: submissions.id,
      userId: submissions.userId,
      learner: users.name,
      attempt: submissions.attempt,
      receivedAt: submissions.receivedAt,
      files: fileSets.files,
    })
    .from(submissions)
    .innerJoin(users, eq(users.id, submissions.userId))
    .innerJoin(fileSets, eq(fileSets.hash, submissions.filesHash))
    .where(inArray(submissions.id, [...ids]))
    .orderBy(submissions.receivedAt);
}

/** The earlier one first: who had it first is what an instructor asks next. */
function inOrder<T extends Side>(one: T, other: T): readonly [T, T] {
  return one.receivedAt <= other.receivedAt ? [one, other] : [other, one];
}
