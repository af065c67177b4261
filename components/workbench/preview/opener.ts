/**
 * Whether the page whose container answers a preview is still there: it holds a lock for as long as it lives,
 * and the browser releases it with the page, however that ends.
 */
const nameOf = (base: string) => `counterpoint preview ${new URL(base).origin}`;
const announced = new Set<string>();

/** This page's container answers the previews at `base`. Never taken back: the lock goes with the page. */
export function announceHere(base: string): void {
  const name = nameOf(base);
  if (announced.has(name)) return;
  announced.add(name);
  navigator.locks
    .request(name, { mode: "shared" }, () => new Promise(() => {}))
    .catch(() => {
      announced.delete(name);
    });
}

/** Calls back when no page answers the previews at `base`: at once, or when the last one is gone. */
export function whenGone(base: string, signal: AbortSignal, gone: () => void): void {
  navigator.locks
    .request(nameOf(base), { signal }, () => {
      if (!signal.aborted) gone();
    })
    .catch(() => {
      // Aborted: nobody waits any more.
    });
}
