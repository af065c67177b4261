import type { Database } from "./db/database.ts";
import type { Mailer } from "./mail/mailer.ts";

/** What every part of the classroom works with. */
export interface Context {
  readonly database: Database;
  readonly mailer: Mailer;
  /** Address of the site, without a slash at its end. */
  readonly origin: string;
  /** Kept in the data directory; signs what must come back unchanged. */
  readonly secret: string;
  /** Whether addresses that people write down may lie in a private network (`OUTGOING=private`). */
  readonly privateNetwork?: boolean;
  /** The clock; tests have one of their own. */
  now(): Date;
}
