import { and, eq } from "drizzle-orm";
import type { Queries } from "../db/database.ts";
import { classes, memberships } from "../db/schema/index.ts";
import { notFound, Refusal } from "../refusal.ts";
import { may, type Right, type Role } from "./roles.ts";

export interface Access {
  readonly role: Role;
  readonly section: string;
  readonly archived: boolean;
}

/**
 * What somebody is in a class. Everything that a class holds is reached through this.
 * @throws Refusal the same for a class that does not exist and for another's
 */
export async function selectAccess(queries: Queries, classId: string, userId: string): Promise<Access> {
  const [row] = await queries
    .select({ role: memberships.role, section: memberships.section, archivedAt: classes.archivedAt })
    .from(memberships)
    .innerJoin(classes, eq(classes.id, memberships.classId))
    .where(and(eq(memberships.classId, classId), eq(memberships.userId, userId)));
  if (!row) throw notFound("class");
  return { role: row.role, section: row.section, archived: row.archivedAt !== null };
}

/** @throws Refusal when they may not */
export async function requireRight(
  queries: Queries,
  classId: string,
  userId: string,
  right: Right,
): Promise<Access> {
  const access = await selectAccess(queries, classId, userId);
  if (!may(access.role, right))
    throw new Refusal("forbidden", `As ${access.role} of this class you may not do that.`);
  return access;
}

/** For what changes something. @throws Refusal when they may not, or the class is archived */
export async function requireRightToChange(
  queries: Queries,
  classId: string,
  userId: string,
  right: Right,
): Promise<Access> {
  const access = await requireRight(queries, classId, userId, right);
  if (access.archived) throw new Refusal("conflict", "This class is archived: it can only be read.");
  return access;
}
