import type { Lines } from "../aligned/part.ts";
import type { Place } from "../problems/problem.ts";
import { createStore, type Readable, type Store } from "../store/store.ts";

/** The panes of a workbench. `files` and `code` are panes of their own only on a phone. */
export type Pane =
  | "files"
  | "code"
  | "request"
  | "preview"
  | "network"
  | "data"
  | "console"
  | "terminal"
  | "xray"
  | "problems"
  | "checks";

/** Which files are open and which pane is in front. */
export interface View {
  readonly open: readonly string[];
  readonly active: string;
  /** Null until one was chosen. */
  readonly pane: Pane | null;
  /** Where the editor shall put the cursor; a new object for each jump. */
  readonly jump: Place | null;
  /** Lines that are lit up, as the counterpart of something in the other project. */
  readonly lit: readonly Lines[];
}

export interface ViewStore extends Readable<View> {
  /** Where the cursor stands. Apart from the rest, because it changes with every key. */
  readonly cursor: Store<Place | null>;
  /** Whether the search through the files is open. */
  readonly finding: Store<boolean>;
  show(pane: Pane): void;
  openFile(path: string): void;
  closeFile(path: string): void;
  renamed(from: string, to: string): void;
  jumpTo(place: Place): void;
  /** Lights lines up; with `open` the first is also brought into view, without taking the focus. */
  light(lit: readonly Lines[], open: boolean): void;
}

export function createView(entry: string): ViewStore {
  const view = createStore<View>({
    open: [entry],
    active: entry,
    pane: null,
    jump: null,
    lit: [],
  });
  const opened = (now: View, path: string): View => ({
    ...now,
    open: now.open.includes(path) ? now.open : [...now.open, path],
    active: path,
  });
  return {
    cursor: createStore<Place | null>(null),
    finding: createStore(false),
    get: view.get,
    subscribe: view.subscribe,
    show: (pane) => view.update((now) => ({ ...now, pane })),
    openFile: (path) => view.update((now) => opened(now, path)),
    jumpTo: (place) => view.update((now) => ({ ...opened(now, place.file), jump: { ...place } })),
    light: (lit, open) =>
      view.update((now) => ({ ...(open && lit[0] ? opened(now, lit[0].file) : now), lit })),
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
