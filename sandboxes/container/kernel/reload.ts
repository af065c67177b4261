import type { FileChange } from "../protocol/files.ts";

/** Milliseconds in which changes that come together are taken for one. */
const debounce = 50;

export interface ReloadRule {
  /** Absolute. */
  readonly directories: readonly string[];
  readonly suffixes: readonly string[];
}

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
        !path.includes("/__pycache__/") &&
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
