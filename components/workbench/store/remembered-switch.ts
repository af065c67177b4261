import { createStore, type Readable } from "./store.ts";

/** A choice of yes or no that is remembered in the browser, one for the page. */
export interface RememberedSwitch {
  /** What was chosen last, or else `initial`; read at the first call, which must be in a browser to see it. */
  state(): Readable<boolean>;
  choose(on: boolean): void;
}

/** @param key of the browser's storage */
export function rememberedSwitch(key: string, initial: boolean): RememberedSwitch {
  const store = createStore(initial);
  let read = false;
  return {
    state() {
      if (!read && typeof window !== "undefined") {
        read = true;
        try {
          const stored = localStorage.getItem(key);
          if (stored !== null) store.set(stored === "yes");
        } catch {
          // Storage is blocked: the default holds.
        }
      }
      return store;
    },
    choose(on) {
      read = true;
      store.set(on);
      try {
        localStorage.setItem(key, on ? "yes" : "no");
      } catch {
        // Storage is blocked: the choice lasts as long as the page.
      }
    },
  };
}
