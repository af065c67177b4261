import type { Readable } from "./store.ts";

/**
 * Resolves with the first value of `store` for which `accept` holds, or with null after `milliseconds`
 * or when `signal` is aborted: it always settles.
 */
export function when<T>(
  store: Readable<T>,
  accept: (value: T) => boolean,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<T | null> {
  return new Promise((resolve) => {
    const settle = (value: T | null) => {
      clearTimeout(timer);
      unsubscribe();
      signal?.removeEventListener("abort", giveUp);
      resolve(value);
    };
    const giveUp = () => settle(null);
    const look = () => {
      const value = store.get();
      if (accept(value)) settle(value);
    };
    const timer = setTimeout(giveUp, milliseconds);
    const unsubscribe = store.subscribe(look);
    signal?.addEventListener("abort", giveUp);
    if (signal?.aborted) giveUp();
    else look();
  });
}
