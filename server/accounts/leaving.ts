import { APIError } from "better-auth/api";
import { and, count, eq, inArray } from "drizzle-orm";
import type { Context } from "../context.ts";
import {
  assignmentItems,
  assignments,
  classes,
  comments,
  fileSets,
  memberships,
  submissions,
  users,
} from "../db/schema/index.ts";

/** A class would be left without an owner. @throws APIError, which keeps better-auth from deleting the account */
export async function refuseLastOwner({ database }: Context, userId: string): Promise<void> {
  const owned = database.queries
    .select({ id: memberships.classId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), eq(memberships.role, "owner")));
  const alone = await database.queries
    .select({ name: classes.name, owners: count() })
    .from(memberships)
    .innerJoin(classes, eq(classes.id, memberships.classId))
    .where(and(inArray(memberships.classId, owned), eq(memberships.role, "owner")))
    .groupBy(classes.id, classes.name);
  const [left] = alone.filter(({ owners }) => owners === 1);
  if (left)
    throw new APIError("BAD_REQUEST", {
      code: "LAST_OWNER",
      message: `You alone own "${left.name}": delete it, or make somebody else its owner first.`,
    });
}

/** Everything that is kept of a person, as plain data. Passwords are hashes and stay here. */
export async function exportPerson({ database, now }: Context, userId: string) {
  const { queries } = database;
  const [[person], member, work, said] = await Promise.all([
    queries.select().from(users).where(eq(users.id, userId)),
    queries
      .select({ class: classes.name, role: memberships.role, joinedAt: memberships.joinedAt })
      .from(memberships)
      .innerJoin(classes, eq(classes.id, memberships.classId))
      .where(eq(memberships.userId, userId)),
    queries
      .select({
        assignment: assignments.title,
        exercise: assignmentItems.title,
        framework: submissions.framework,
        attempt: submissions.attempt,
        receivedAt: submissions.receivedAt,
        receipt: submissions.receipt,
        files: fileSets.files,
      })
      .from(submissions)
      .innerJoin(assignmentItems, eq(assignmentItems.id, submissions.itemId))
      .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
      .innerJoin(fileSets, eq(fileSets.hash, submissions.filesHash))
      .where(eq(submissions.userId, userId)),
    queries
      .select({ body: comments.body, createdAt: comments.createdAt })
      .from(comments)
      .where(eq(comments.authorId, userId)),
  ]);
  return { exportedAt: now(), person, classes: member, submissions: work, comments: said };
}
