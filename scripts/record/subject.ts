import type { Session } from "./session.ts";

/** Something that is recorded: one transcript of one lesson. */
export interface Subject {
  /** As on the command line. */
  readonly name: string;
  /** First line of the transcript. */
  readonly title: string;
  /** Folder below `content/`, with the programs; a copy of it is worked in. */
  readonly programs: string;
  /** The transcript, below `content/`. */
  readonly file: string;
  /** Packages whose versions the transcript names. */
  readonly versions: readonly string[];
  record(session: Session): Promise<void>;
}
