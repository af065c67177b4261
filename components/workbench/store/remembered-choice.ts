import { createStore, type Readable } from "./store.ts";

/** One choice of several that is remembered in the browser, one for the page. */
export interface RememberedChoice<T extends string> {
  readonly choices: readonly T[];
  /** What was chosen last, or else `initial`; read at the first call, which must be in a browser to see it. */
  state(): Readable<T>;
  choose(choice: T): void;
}

/** @param key of the browser's storage */
export function rememberedChoice<T extends string>(
  key: string,
  choices: readonly T[],
  initial: T,
): RememberedChoice<T> {
  const store = createStore<T>(initial);
  let read = false;
  return {
    choices,
    state() {
      if (!read && typeof window !== "undefined") {
        read = true;
        try {
          const stored = localStorage.getItem(key);
          store.set(choices.find((choice) => choice === stored) ?? initial);
        } catch {
          // Storage is blocked: the default holds.
        }
      }
      return store;
    },
    choose(choice) {
      read = true;
      store.set(choice);
      try {
        localStorage.setItem(key, choice);
      } catch {
        // Storage is blocked: the choice lasts as long as the page.
      }
    },
  };
}
