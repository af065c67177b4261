import { createStore, type Readable } from "../store/store.ts";

const key = "counterpoint:tab-indents";

/** Whether Tab indents in the editor. Off at first, so that Tab never traps the keyboard (WCAG 2.1.2). */
const store = createStore(false);
let read = false;

export function tabIndents(): Readable<boolean> {
  if (!read && typeof window !== "undefined") {
    read = true;
    try {
      store.set(localStorage.getItem(key) === "yes");
    } catch {
      // Storage is blocked: the default holds.
    }
  }
  return store;
}

export function setTabIndents(indents: boolean): void {
  store.set(indents);
  try {
    localStorage.setItem(key, indents ? "yes" : "no");
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}
