import { createStore, type Readable } from "../store/store.ts";
import { arrived, noVisits, type Visits } from "./visits.ts";

export interface Preview {
  readonly visits: Readable<Visits>;
  /** What the frame is to show; `count` changes when it must be loaded anew. */
  readonly target: Readable<{ readonly path: string; readonly count: number }>;
  open(path: string): void;
  reload(): void;
  /** Says that back or forward was asked of the page. */
  expect(delta: number): void;
  arrived(path: string): void;
}

/** The state of one preview; the frame itself belongs to the component. */
export function createPreview(first: string): Preview {
  const visits = createStore<Visits>(noVisits);
  const target = createStore({ path: first, count: 0 });
  let expected = 0;
  return {
    visits,
    target,
    open: (path) => target.update(({ count }) => ({ path, count: count + 1 })),
    reload: () => {
      const { paths, index } = visits.get();
      target.update(({ path, count }) => ({ path: paths[index] ?? path, count: count + 1 }));
    },
    expect: (delta) => {
      expected = delta;
    },
    arrived(path) {
      visits.update((now) => arrived(now, path, expected));
      expected = 0;
    },
  };
}
