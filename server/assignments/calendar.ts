import ical from "ical-generator";
import type { Context } from "../context.ts";
import { notFound } from "../refusal.ts";
import { isSame, sign } from "../secret.ts";
import { listDue } from "../submissions/due.ts";

/**
 * The key in the address of somebody's calendar: calendar programs have no session. It can do nothing but read due times,
 * and follows from the secret, so that none is kept.
 */
export function calendarKey({ secret }: Context, userId: string): string {
  return `${userId}.${sign(secret, "calendar", userId)}`;
}

/** Due times as an iCalendar file. @throws Refusal when the key is no key of ours */
export async function readCalendar(context: Context, key: string): Promise<string> {
  const userId = key.slice(0, Math.max(0, key.lastIndexOf(".")));
  if (userId === "" || !isSame(key, calendarKey(context, userId))) throw notFound("calendar");
  const calendar = ical({ name: "Counterpoint", prodId: "//Counterpoint//Classroom//EN" });
  for (const { assignment, className } of await listDue(context, userId)) {
    if (assignment.dueAt === null) continue;
    calendar.createEvent({
      id: `${assignment.id}@${new URL(context.origin).hostname}`,
      start: assignment.dueAt,
      end: assignment.dueAt,
      stamp: context.now(),
      summary: `${assignment.title} is due`,
      description: className,
      url: `${context.origin}/classroom/${assignment.classId}/assignments/${assignment.id}`,
    });
  }
  return calendar.toString();
}
