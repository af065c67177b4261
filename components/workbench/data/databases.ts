import { ChannelEnded, createCommandChannel } from "../../../sandboxes/checking/command-channel.ts";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import { SaidError, type Sentence, sentenceOf } from "../messages/said.ts";
import { createStore, type Readable } from "../store/store.ts";
import { type Answer, type Asked, answer, type Cell, type Table } from "./protocol.ts";

/** One page of a table. */
export interface Page {
  readonly offset: number;
  readonly rows: readonly (readonly Cell[])[];
}

export type DatabasesState =
  | { readonly kind: "closed" | "loading" }
  | { readonly kind: "empty" }
  | {
      readonly kind: "ready";
      readonly paths: readonly string[];
      readonly path: string;
      readonly tables: readonly Table[];
      /** Name of the table that is shown; "" when the database has none. */
      readonly table: string;
      readonly page: Page;
    }
  | { readonly kind: "failed"; readonly sentence: Sentence };

/** What is chosen; kept while the pane is closed. */
interface Choice {
  readonly path: string;
  readonly table: string;
  readonly offset: number;
}

/** The SQLite databases of a project, read by a process of the container that lives while they are looked at. */
export interface Databases {
  readonly state: Readable<DatabasesState>;
  /** Begins to read. Never rejects. */
  open(): void;
  /** Reads everything anew; one at a time, and once more when it was asked for meanwhile. Never rejects. */
  refresh(): Promise<void>;
  choose(choice: Partial<Choice>): void;
  /** Ends the process. */
  close(): void;
}

export const pageSize = 50;
/** Milliseconds for one answer; the first waits for the start of Python. */
const patience = 60_000;

/** @param prepare the container, with the project in it */
export function createDatabases(folder: string, prepare: () => Promise<Container>): Databases {
  const state = createStore<DatabasesState>({ kind: "closed" });
  const channel = createCommandChannel<Answer>({
    start: async () => (await prepare()).spawn("python", ["-m", "counterpoint.tables"], { cwd: folder }),
    parse: (value) => answer.parse(value),
  });
  let choice: Choice = { path: "", table: "", offset: 0 };
  let shown = false;
  let reading: Promise<void> | null = null;
  let again = false;

  const ask = async <Type extends Answer["type"]>(asked: Asked, type: Type) => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const late = () => reject(new SaidError(({ data }) => data.noAnswer(patience / 1000)));
    const timer = setTimeout(late, patience);
    const dialogue = channel.open({
      hear: resolve,
      lost: (cause) =>
        reject(cause instanceof ChannelEnded ? new SaidError(({ data }) => data.readerEnded) : cause),
    });
    dialogue.say(asked);
    try {
      const given = await promise;
      if (given.type === "failure") throw new Error(given.message);
      if (given.type !== type) throw new SaidError(({ data }) => data.otherAnswer(given.type));
      return given as Extract<Answer, { type: Type }>;
    } finally {
      clearTimeout(timer);
      dialogue.end();
    }
  };

  const read = async (): Promise<DatabasesState> => {
    const { paths } = await ask({ ask: "databases" }, "databases");
    const path = paths.find((one) => one === choice.path) ?? paths[0];
    if (path === undefined) return { kind: "empty" };
    const { tables } = await ask({ ask: "tables", path }, "tables");
    const table = tables.find(({ name }) => name === choice.table) ?? firstOf(tables);
    if (!table) return { kind: "ready", paths, path, tables, table: "", page: { offset: 0, rows: [] } };
    const offset = choice.offset < table.rows ? choice.offset : 0;
    const asked: Asked = { ask: "rows", path, table: table.name, offset, limit: pageSize };
    const { rows } = await ask(asked, "rows");
    return { kind: "ready", paths, path, tables, table: table.name, page: { offset, rows } };
  };
  const readUntilCalm = async () => {
    do {
      again = false;
      const next = await read().catch((error: unknown): DatabasesState => {
        return { kind: "failed", sentence: (words) => sentenceOf(error, words) };
      });
      if (shown && !again) state.set(next);
    } while (shown && again);
    // With nothing between it and the last look at `again`, so that no wish is lost.
    reading = null;
  };
  const refresh = async () => {
    if (!shown) return;
    again = true;
    reading ??= readUntilCalm();
    await reading;
  };

  return {
    state,
    refresh,
    open() {
      if (shown) return;
      shown = true;
      if (state.get().kind !== "ready") state.set({ kind: "loading" });
      void refresh();
    },
    choose(next) {
      choice = { ...choice, ...next };
      void refresh();
    },
    close() {
      shown = false;
      channel.close();
      state.set({ kind: "closed" });
    },
  };
}

/** Tables of the project before those that a framework keeps for itself. */
function firstOf(tables: readonly Table[]): Table | undefined {
  return tables.find(({ name }) => !/^(auth|django|alembic)_/.test(name)) ?? tables[0];
}
