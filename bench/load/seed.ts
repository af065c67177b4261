import { createHmac, randomUUID } from "node:crypto";
import { listExercises } from "../../server/course/exercises.ts";
import type { Database } from "../../server/db/database.ts";
import { memberships, sessions } from "../../server/db/schema/index.ts";
import { seedClass } from "../../server/grading/testing.ts";

/** A learner who is signed in. */
export interface SignedIn {
  readonly id: string;
  /** The header with which their browser would ask. */
  readonly cookie: string;
}

const lesson = "validation/types-or-fields";

/** A class with one open assignment and so many learners, each with a session. Returns them and the exercise's id. */
export async function seedLearners(
  { queries }: Database,
  secret: string,
  learners: number,
): Promise<{ readonly people: readonly SignedIn[]; readonly itemId: string }> {
  const exercise = (await listExercises()).find((one) => one.lesson === lesson);
  if (!exercise) throw new Error(`There is no exercise ${lesson}.`);
  const people = Array.from({ length: learners }, (_, n) => ({ id: `learner-${n}`, token: randomUUID() }));
  const { place, title } = exercise;
  const checks = exercise.checks.map((check) => ({ ...check, points: 1 }));
  await seedClass(queries, {
    people: people.map(({ id }) => id),
    hiddenSeed: randomUUID(),
    item: { contentVersion: "bench", lesson, place, title, checks },
  });
  const expiresAt = new Date(Date.now() + 86_400_000);
  await queries.insert(sessions).values(people.map(({ id, token }) => ({ userId: id, token, expiresAt })));
  await queries
    .insert(memberships)
    .values(people.map(({ id }) => ({ classId: "class", userId: id, role: "learner" as const })));
  return { itemId: "item", people: people.map(({ id, token }) => ({ id, cookie: cookieOf(token, secret) })) };
}

/** A session's cookie as better-auth signs it. */
function cookieOf(token: string, secret: string): string {
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `counterpoint.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
