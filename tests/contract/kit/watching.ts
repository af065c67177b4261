import type { CaseContext } from "../case.ts";

/** What `fs.watch` tells, kept in order. */
export interface Watching {
  /** Event and name of each, so far. */
  readonly events: readonly (readonly [string, string])[];
  /** Resolves when a change of `name` was told; rejects when the case is over. */
  hears(name: string): Promise<void>;
  close(): void;
}

/** Watches a path of the case's folder until the case is over. */
export function watching(
  { container, directory, signal, defer }: CaseContext,
  path = "",
  options: { readonly recursive?: boolean } = {},
): Watching {
  const events: [string, string][] = [];
  const waiting = new Set<() => void>();
  const watcher = container.fs.watch(path ? `${directory}/${path}` : directory, options, (event, name) => {
    events.push([event, String(name)]);
    for (const look of [...waiting]) look();
  });
  defer(() => watcher.close());
  return {
    events,
    hears(name) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const look = () => {
        if (events.some(([, heard]) => heard === name)) resolve();
        else if (signal.aborted)
          reject(new Error(`No change of ${name} was told, but ${JSON.stringify(events)}.`));
        else return;
        waiting.delete(look);
      };
      waiting.add(look);
      signal.addEventListener("abort", look, { once: true });
      look();
      return promise;
    },
    close: () => watcher.close(),
  };
}
