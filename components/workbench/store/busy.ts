import { createStore, type Readable } from "./store.ts";
import { when } from "./when.ts";

/** How many things start that a reader waits for: a sandbox, a server. */
const starting = createStore(0);

/** Counts `store` among what starts, while `is` holds of its value. */
export function busyWhile<T>(store: Readable<T>, is: (value: T) => boolean): void {
  let counted = false;
  const look = () => {
    const busy = is(store.get());
    if (busy === counted) return;
    counted = busy;
    starting.update((count) => count + (busy ? 1 : -1));
  };
  store.subscribe(look);
  look();
}

/** Resolves once nothing starts, after `milliseconds` at the latest, or when `signal` is aborted. */
export async function calm(milliseconds: number, signal: AbortSignal): Promise<void> {
  await when(starting, (count) => count === 0, milliseconds, signal);
}
