import * as z from "zod/mini";
import type { Sentence } from "../messages/said.ts";
import { createStore, type Readable } from "../store/store.ts";
import type { Draft } from "./draft.ts";

const draft = z.object({ method: z.string(), path: z.string(), headers: z.string(), body: z.string() });
const sent = z.object({
  id: z.int(),
  /** Milliseconds since 1970. */
  at: z.number(),
  draft,
  answer: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("answered"), status: z.int(), milliseconds: z.number() }),
    // No sentence: it would stay in the language in which the request failed.
    z.object({ kind: z.literal("failed") }),
  ]),
});
const saved = z.object({ name: z.string(), draft });
const contents = z.object({ history: z.array(sent), saved: z.array(saved) });

/** A request that was sent, and how it ended. */
export type Sent = z.infer<typeof sent>;
/** A request that the learner keeps under a name. */
export type Saved = z.infer<typeof saved>;

export interface ShelfContents {
  /** Newest first. */
  readonly history: readonly Sent[];
  readonly saved: readonly Saved[];
}

/** Requests that were sent from a project's request sender, and those that were saved under a name. */
export interface Shelf extends Readable<ShelfContents> {
  record(draft: Draft, answer: Sent["answer"]): void;
  clearHistory(): void;
  /** Null when done, else why not. A name that is taken is given to the new request. */
  save(name: string, draft: Draft): Sentence | null;
  remove(name: string): void;
}

const limits = { history: 30, saved: 50, name: 80, body: 20_000 };

/**
 * A shelf for one project of one lesson, kept in the browser. Blocked or full storage: it lasts as long as the page.
 * Known limits: a sent body above 20,000 characters is not kept for the next visit, and of two tabs on one lesson
 * the last to write is remembered.
 */
export function createShelf(lesson: string, framework: string): Shelf {
  const key = `counterpoint:requests:${lesson}:${framework}`;
  const state = createStore<ShelfContents>(read(key));
  const change = (next: ShelfContents) => {
    state.set(next);
    const history = next.history.filter((one) => one.draft.body.length <= limits.body);
    try {
      localStorage.setItem(key, JSON.stringify({ ...next, history }));
    } catch {}
  };
  return {
    get: state.get,
    subscribe: state.subscribe,
    record(request, answer) {
      const now = state.get();
      const id = 1 + Math.max(0, ...now.history.map((one) => one.id));
      const one: Sent = { id, at: Date.now(), draft: request, answer };
      change({ ...now, history: [one, ...now.history].slice(0, limits.history) });
    },
    clearHistory: () => change({ ...state.get(), history: [] }),
    save(given, request) {
      const name = given.trim();
      const now = state.get();
      const others = now.saved.filter((one) => one.name !== name);
      if (name === "") return ({ requests }) => requests.notSaved.unnamed;
      if (name.length > limits.name) return ({ requests }) => requests.notSaved.longName(limits.name);
      if (request.body.length > limits.body) return ({ requests }) => requests.notSaved.longBody(limits.body);
      if (others.length >= limits.saved) return ({ requests }) => requests.notSaved.full(limits.saved);
      change({ ...now, saved: [...others, { name, draft: request }] });
      return null;
    },
    remove: (name) => {
      const now = state.get();
      change({ ...now, saved: now.saved.filter((one) => one.name !== name) });
    },
  };
}

/** What is stored, or nothing where it is missing, blocked, or not what this version writes. */
function read(key: string): ShelfContents {
  try {
    return contents.parse(JSON.parse(localStorage.getItem(key) ?? "null"));
  } catch {
    return { history: [], saved: [] };
  }
}
