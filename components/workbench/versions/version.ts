import type { FileContent } from "../files/content.ts";

/** Why a version was kept. All but `pause`, `run` and `solved` tell what was about to replace the files. */
export type Cause = "pause" | "run" | "solved" | "reset" | "restore" | "open" | "merge";

/** All files of a project at one moment. */
export interface Version {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly cause: Cause;
  /** SHA-256 of each file's content, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Bytes of the files together. */
  readonly bytes: number;
}

/** Contents by their SHA-256. */
export type Contents = ReadonlyMap<string, FileContent>;

/** Where the versions of one project are. Every method rejects when storage is blocked or full. */
export interface VersionStorage {
  /** Oldest first. */
  list(): Promise<readonly Version[]>;
  /** Contents of a version's files; those that are gone are left out. */
  read(version: Version): Promise<Contents>;
  /** In one transaction: adds `version`, drops those in `dropped`, and the contents that no version needs. */
  add(version: Version, contents: Contents, dropped: readonly Version[]): Promise<void>;
}

/** Whether two versions hold the same files. */
export function sameFiles(a: Version["files"], b: Version["files"]): boolean {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
}
