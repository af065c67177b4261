import type { Files } from "../files/store.ts";

/** A project that came from elsewhere, before anything is replaced by it. */
export interface Incoming {
  readonly title: string;
  /** What the reader should know of where it comes from. */
  readonly note: string;
  readonly files: Files;
}
