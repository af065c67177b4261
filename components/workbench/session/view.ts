import type { Place } from "../problems/problem.ts";
import { createStore, type Readable } from "../store/store.ts";

/** The panes of a workbench. `files` and `code` are panes of their own only on a phone. */
export type Pane = "files" | "code" | "request" | "preview" | "console" | "problems" | "checks";

/** Which files are open and which pane is in front. */
export interface View {
  readonly open: readonly string[];
  readonly active: string;
  /** Null until one was chosen. */
  readonly pane: Pane | null;
  /** Where the editor shall put the cursor; a new object for each jump. */
  readonly jump: Place | null;
}

export interface ViewStore extends Readable<View> {
  show(pane: Pane): void;
  openFile(path: string): void;
  closeFile(path: string): void;
  renamed(from: string, to: string): void;
  jumpTo(place: Place): void;
}

export function createView(entry: string): ViewStore {
  const view = createStore<View>({
    open: [entry],
    active: entry,
    pane: null,
    jump: null,
  });
  const opened = (now: View, path: string): View => ({
    ...now,
    open: now.open.includes(path) ? now.open : [...now.open, path],
    active: path,
  });
  return {
    get: view.get,
    subscribe: view.subscribe,
    show: (pane) => view.update((now) => ({ ...now, pane })),
    openFile: (path) => view.update((now) => opened(now, path)),
    jumpTo: (place) => view.update((now) => ({ ...opened(now, place.file), jump: { ...place } })),
    renamed: (from, to) =>
      view.update((now) => ({
        ...now,
        open: now.open.map((path) => (path === from ? to : path)),
        active: now.active === from ? to : now.active,
      })),
    closeFile: (path) =>
      view.update((now) => {
        const open = now.open.filter((other) => other !== path);
        const neighbour = open[Math.max(0, now.open.indexOf(path) - 1)] ?? "";
        return { ...now, open, active: now.active === path ? neighbour : now.active };
      }),
  };
}
