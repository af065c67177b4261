import { createStore, type Readable } from "../store/store.ts";
import type { Terminal } from "./terminal.ts";

export interface NumberedShell {
  /** From 1; never given twice. */
  readonly number: number;
  readonly terminal: Terminal;
}

export interface ShellsState {
  readonly shells: readonly [NumberedShell, ...NumberedShell[]];
  /** Number of the one in front. */
  readonly front: number;
}

/** The shells of a project, at least one. */
export interface Shells extends Readable<ShellsState> {
  /** Whether another may be added: each is a process, and what runs in it takes memory. */
  readonly most: number;
  add(): void;
  show(number: number): void;
  /** Ends a shell and what runs in it; the last is not taken away. */
  remove(number: number): void;
  /** Ends all but the first screen; it begins anew when it is shown. */
  close(): void;
}

/** @param make a terminal that is not begun before it is shown */
export function createShells(make: (number: number) => Terminal): Shells {
  const first: NumberedShell = { number: 1, terminal: make(1) };
  const state = createStore<ShellsState>({ shells: [first], front: 1 });
  const most = 5;
  let counter = 1;
  const remove = (number: number) => {
    const { shells, front } = state.get();
    const at = shells.findIndex((shell) => shell.number === number);
    const [head, ...rest] = shells.filter((shell) => shell.number !== number);
    if (at < 0 || !head) return;
    shells[at]?.terminal.close();
    const neighbour = [head, ...rest][Math.max(0, at - 1)] ?? head;
    state.set({ shells: [head, ...rest], front: front === number ? neighbour.number : front });
  };
  return {
    get: state.get,
    subscribe: state.subscribe,
    most,
    add() {
      const { shells } = state.get();
      if (shells.length >= most) return;
      counter += 1;
      state.set({ shells: [...shells, { number: counter, terminal: make(counter) }], front: counter });
    },
    show: (number) => state.update((now) => ({ ...now, front: number })),
    remove,
    close() {
      const [head, ...rest] = state.get().shells;
      for (const { terminal } of [head, ...rest]) terminal.close();
      state.set({ shells: [head], front: head.number });
    },
  };
}
