import type { FileChange } from "../protocol/files.ts";

/** Milliseconds of quiet after which changes that came together are taken for one: a project is written file by file. */
const debounce = 20;

export interface ReloadRule {
  /** Absolute. */
  readonly directories: readonly string[];
  readonly suffixes: readonly string[];
}

/** Byte code, and what pip installs into the project: its many files come one after the other. */
const unwatched = /\/(__pycache__|\.packages)\//;

/** The first change that asks for a new start, as an absolute path; null when none does. Pure. */
export function matchingChange(
  rule: ReloadRule,
  root: string,
  changes: readonly FileChange[],
): string | null {
  const paths = changes.filter(({ directory }) => !directory).map(({ path }) => `${root}/${path}`);
  return (
    paths.find(
      (path) =>
        !unwatched.test(path) &&
        rule.suffixes.some((suffix) => path.endsWith(suffix)) &&
        rule.directories.some((directory) => path.startsWith(`${directory.replace(/\/+$/, "")}/`)),
    ) ?? null
  );
}

/** Calls back once for changes that come together. */
export class ReloadTrigger {
  readonly rule: ReloadRule;
  readonly #root: string;
  readonly #fire: (path: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(rule: ReloadRule, root: string, fire: (path: string) => void) {
    this.rule = rule;
    this.#root = root;
    this.#fire = fire;
  }

  see(changes: readonly FileChange[]): void {
    const path = matchingChange(this.rule, this.#root, changes);
    if (path === null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fire(path), debounce);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** What a process asked to be watched for; a later rule takes the place of an earlier. */
export class ReloadWatch {
  readonly #root: string;
  readonly #watchFiles: (listener: (changes: readonly FileChange[]) => void) => () => void;
  readonly #fire: (path: string) => void;
  #stop: (() => void) | null = null;

  constructor(
    root: string,
    watchFiles: (listener: (changes: readonly FileChange[]) => void) => () => void,
    fire: (path: string) => void,
  ) {
    this.#root = root;
    this.#watchFiles = watchFiles;
    this.#fire = fire;
  }

  /** Whether the process asked to be started anew on changes. */
  get active(): boolean {
    return this.#stop !== null;
  }

  watch(rule: ReloadRule): void {
    this.stop();
    const trigger = new ReloadTrigger(rule, this.#root, this.#fire);
    const unwatch = this.#watchFiles((changes) => trigger.see(changes));
    this.#stop = () => {
      trigger.stop();
      unwatch();
    };
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
