import { createStore, type Readable } from "../store/store.ts";
import { arrived, firstVisit, moved, opened, type Visits } from "./visits.ts";

/** What the frame loads; another `count` loads it anew. */
export interface Target {
  readonly path: string;
  readonly count: number;
}

export interface Preview {
  readonly visits: Readable<Visits>;
  readonly target: Readable<Target>;
  open(path: string): void;
  /** Back (negative) or forward. The page is fetched again: a frame's own history would move the lesson's. */
  go(delta: number): void;
  reload(): void;
  /** The page in the frame says where it is. */
  arrived(path: string): void;
}

/** The state of one preview; the frame itself belongs to the component. */
export function createPreview(first: string): Preview {
  const visits = createStore<Visits>(firstVisit(first));
  const target = createStore<Target>({ path: first, count: 0 });
  const load = (next: Visits) => {
    visits.set(next);
    target.update(({ path, count }) => ({ path: next.paths[next.index] ?? path, count: count + 1 }));
  };
  return {
    visits,
    target,
    open: (path) => load(opened(visits.get(), path)),
    go: (delta) => load(moved(visits.get(), delta)),
    reload: () => load(moved(visits.get(), 0)),
    arrived: (path) => visits.update((now) => arrived(now, path)),
  };
}
