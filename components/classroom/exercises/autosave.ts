import type { DraftState } from "../../../server/exercises/drafts.ts";

/** New contents by path; null for a file that is no more. */
export type Changes = Readonly<Record<string, string | null>>;

export type Answer =
  | { readonly kind: "saved"; readonly draft: DraftState }
  /** It was not taken, for this reason, and would not be another time. */
  | { readonly kind: "refused"; readonly problem: string }
  /** There was no answer: to be tried again. */
  | { readonly kind: "lost" };

export type SaveStatus =
  | { readonly kind: "saved" }
  | { readonly kind: "waiting" | "saving" | "offline" }
  | { readonly kind: "refused"; readonly problem: string };

interface Options {
  readonly revision: number;
  readonly send: (revision: number, changes: Changes) => Promise<Answer>;
  readonly onStatus: (status: SaveStatus) => void;
  readonly onSaved: (draft: DraftState) => void;
  /** Milliseconds after the last key until it is sent, and until what got no answer is sent again. */
  readonly pause?: number;
  readonly again?: number;
}

export interface Autosave {
  change(path: string, text: string | null): void;
  /** Sends what is not sent yet. @returns whether all that was changed is stored */
  flush(): Promise<boolean>;
  stop(): void;
}

/**
 * Sends changes of a draft a moment after the last key, one request at a time; what was changed meanwhile goes with the next.
 * Nothing is thrown away: what was refused or lost goes along with the next change.
 */
export function createAutosave(options: Options): Autosave {
  const { send, onStatus, onSaved, pause = 800, again = 4_000 } = options;
  let revision = options.revision;
  let pending: Record<string, string | null> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<boolean> | null = null;

  const plan = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };
  const carryOut = async (): Promise<boolean> => {
    const changes = pending;
    pending = {};
    onStatus({ kind: "saving" });
    const answer = await send(revision, changes);
    if (answer.kind === "saved") {
      revision = answer.draft.revision;
      onSaved(answer.draft);
      const done = Object.keys(pending).length === 0;
      onStatus(done ? { kind: "saved" } : { kind: "waiting" });
      return true;
    }
    pending = { ...changes, ...pending };
    if (answer.kind === "lost") {
      onStatus({ kind: "offline" });
      plan(again);
    } else onStatus(answer);
    return false;
  };
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    for (;;) {
      if (sending) await sending;
      else if (Object.keys(pending).length === 0) return true;
      else {
        sending = carryOut().finally(() => {
          sending = null;
        });
        if (!(await sending)) return false;
      }
    }
  };
  return {
    change(path, text) {
      pending[path] = text;
      onStatus({ kind: "waiting" });
      plan(pause);
    },
    flush,
    stop: () => clearTimeout(timer),
  };
}
