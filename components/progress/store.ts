import { type Event as Happened, nothingRead, type Progress, parseProgress, recorded } from "./record.ts";

const key = "counterpoint:progress";
/** Told to the page itself; other tabs hear the browser's own `storage`. */
const changed = "progresschange";

/** What was kept as text and what it says, so that readers see the same object until it changes. */
let seen: { readonly text: string | null; readonly progress: Progress } = {
  text: null,
  progress: nothingRead,
};
/** Holds when storage is blocked: the page remembers by itself. */
let blocked = false;

/** What this browser remembers of the course. Made for `useSyncExternalStore`. */
export function readProgress(): Progress {
  if (blocked) return seen.progress;
  try {
    const text = localStorage.getItem(key);
    if (text !== seen.text) seen = { text, progress: parseProgress(text) };
  } catch {
    blocked = true;
  }
  return seen.progress;
}

export function followProgress(listener: () => void): () => void {
  addEventListener(changed, listener);
  addEventListener("storage", listener);
  return () => {
    removeEventListener(changed, listener);
    removeEventListener("storage", listener);
  };
}

/** Remembers what happened, on top of what other tabs have remembered meanwhile. */
export function record(lesson: string, event: Happened): void {
  keep(recorded(readProgress(), lesson, event, Date.now()));
}

export function forgetProgress(): void {
  keep(nothingRead);
}

function keep(progress: Progress): void {
  const text = JSON.stringify(progress);
  try {
    localStorage.setItem(key, text);
  } catch {
    // Blocked or full: remembered as long as the page.
    blocked = true;
  }
  seen = { text, progress };
  dispatchEvent(new Event(changed));
}
