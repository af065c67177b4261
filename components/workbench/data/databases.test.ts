import type { WebContainerProcess } from "@webcontainer/api";
import { expect, test } from "vitest";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import { wordsOf } from "../messages/words.ts";
import { when } from "../store/when.ts";
import { createDatabases, type Databases } from "./databases.ts";
import type { Asked } from "./protocol.ts";

type Line = Asked & { readonly id: number };
const table = (name: string, rows: number) => ({ name, kind: "table", columns: [], indexes: [], rows });

/** Databases that are read by a process which answers as `reply` says. */
function reading(reply: (line: Line) => object | null) {
  const asked: Line[] = [];
  let processes = 0;
  const container = {
    async spawn(): Promise<Partial<WebContainerProcess>> {
      processes += 1;
      let output!: ReadableStreamDefaultController<string>;
      return {
        output: new ReadableStream<string>({
          start(controller) {
            output = controller;
          },
        }),
        input: new WritableStream<string>({
          write(text) {
            const line: Line = JSON.parse(text);
            asked.push(line);
            const answer = reply(line);
            if (answer) output.enqueue(`${JSON.stringify({ id: line.id, ...answer })}\n`);
            else output.close();
          },
        }),
        kill: () => undefined,
      };
    },
  };
  const databases = createDatabases("django", async () => container as unknown as Container);
  const until = (kind: string) => when(databases.state, (state) => state.kind === kind, 2_000);
  return { databases, asked, until, processes: () => processes };
}

const said = ({ state }: Databases, locale: "en" | "de") => {
  const now = state.get();
  return now.kind === "failed" && now.sentence(wordsOf(locale));
};

const shop = (line: Line) => {
  if (line.ask === "databases") return { type: "databases", paths: ["a.sqlite3", "b.db"] };
  if (line.ask === "tables") return { type: "tables", tables: [table("auth_user", 1), table("tea", 120)] };
  return { type: "rows", rows: [[line.offset, null, { bytes: 2 }]] };
};

test("the project's own table comes first; another table, page or database is read when it is chosen", async () => {
  const { databases, asked, until } = reading(shop);
  databases.open();
  expect(await until("ready")).toMatchObject({ path: "a.sqlite3", table: "tea", page: { offset: 0 } });
  databases.choose({ offset: 100 });
  await databases.refresh();
  expect(databases.state.get()).toMatchObject({ page: { offset: 100, rows: [[100, null, { bytes: 2 }]] } });
  databases.choose({ path: "b.db", table: "auth_user", offset: 100 });
  await databases.refresh();
  expect(databases.state.get()).toMatchObject({ path: "b.db", table: "auth_user", page: { offset: 0 } });
  expect(asked.at(-1)).toMatchObject({ ask: "rows", path: "b.db", limit: 50 });
});

test("refreshes that come together are two at most", async () => {
  const { databases, asked, until } = reading(shop);
  databases.open();
  await until("ready");
  const before = asked.length;
  await Promise.all([1, 2, 3, 4, 5].map(() => databases.refresh()));
  expect(asked.length - before).toBeLessThanOrEqual(6);
});

test("a project without a database; a database that cannot be read; a process that ends", async () => {
  const none = reading(() => ({ type: "databases", paths: [] }));
  none.databases.open();
  expect(await none.until("empty")).not.toBeNull();
  const locked = reading((line) =>
    line.ask === "databases" ? shop(line) : { type: "failure", message: "database is locked" },
  );
  locked.databases.open();
  await locked.until("failed");
  expect(said(locked.databases, "de")).toBe("database is locked");
  const gone = reading(() => null);
  gone.databases.open();
  await gone.until("failed");
  expect(said(gone.databases, "en")).toContain("has ended");
  expect(said(gone.databases, "de")).toContain("ist beendet");
  await gone.databases.refresh();
  expect(gone.processes()).toBe(2);
});
