import type { Queries } from "../db/database.ts";
import { auditLog } from "../db/schema/index.ts";

interface Entry {
  readonly classId: string;
  readonly actorId: string;
  readonly action: `${string}.${string}`;
  readonly subjectId?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes down who did what, in the transaction that did it. */
export async function record(queries: Queries, { details = {}, ...entry }: Entry): Promise<void> {
  await queries.insert(auditLog).values({ ...entry, details });
}
