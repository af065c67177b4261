import { afterAll, beforeAll, expect, it } from "vitest";
import type { Sandbox } from "../container/kernel/sandbox.ts";
import { bootNodeSandbox } from "./boot.ts";

/** The container's parts together, with real interpreters: needs the image. */

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await bootNodeSandbox();
});
afterAll(() => sandbox.teardown());

const write = (path: string, text: string) => sandbox.files.writeFile(path, new TextEncoder().encode(text));

function run(command: string, args: string[]) {
  let printed = "";
  const process = sandbox.spawn(command, args, {
    output: (_, bytes) => {
      printed += new TextDecoder().decode(bytes);
    },
  });
  process.end();
  return process.exit.then((code) => ({ code, printed }));
}

it("loses no row when three processes write one SQLite database", { timeout: 120_000 }, async () => {
  await write(
    "rows.py",
    `
import sqlite3, sys
db = sqlite3.connect("rows.db", timeout=60)
db.execute("create table if not exists t(who, i)")
for i in range(60):
    db.execute("insert into t values (?, ?)", (sys.argv[1], i))
    db.commit()
db.close()
`,
  );
  const results = await Promise.all(["a", "b", "c"].map((who) => run("python", ["rows.py", who])));
  expect(results).toEqual(Array(3).fill({ code: 0, printed: "" }));
  const count =
    'import sqlite3; db = sqlite3.connect("rows.db"); print(*db.execute("select count(*) from t").fetchone(), *db.execute("pragma integrity_check").fetchone())';
  expect(await run("python", ["-c", count])).toEqual({ code: 0, printed: "180 ok\n" });
});

it("imports what lessons use without compiling it, and shows its source", { timeout: 120_000 }, async () => {
  await write(
    "compiled.py",
    `
import importlib, linecache
from importlib.machinery import SourceFileLoader

stock = SourceFileLoader.source_to_code
def source_to_code(self, data, path, **options):
    if "/site-packages/" in path: print("compiled", path)
    return stock(self, data, path, **options)
SourceFileLoader.source_to_code = source_to_code

for name in "sqlalchemy.orm sqlalchemy.ext.asyncio alembic.command pytest celery.bin.celery channels.layers jwt".split():
    importlib.import_module(name)
from sqlalchemy.orm import Session
code = Session.commit.__code__
print(code.co_filename, linecache.getline(code.co_filename, code.co_firstlineno).strip())
`,
  );
  expect(await run("python", ["compiled.py"])).toEqual({
    code: 0,
    printed: "/usr/local/lib/python3.14/site-packages/sqlalchemy/orm/session.py def commit(self) -> None:\n",
  });
});

it("answers over HTTP, and starts anew when a file changes", { timeout: 120_000 }, async () => {
  const app = (word: string) => `
from fastapi import FastAPI
app = FastAPI()
@app.get("/")
def root():
    return "${word}"
`;
  await write("main.py", app("first"));
  const open = Promise.withResolvers<void>();
  const stop = sandbox.onPort((port, type) => port === 8431 && type === "open" && open.resolve());
  const changed = Promise.withResolvers<void>();
  const server = sandbox.spawn("uvicorn", ["main:app", "--port", "8431", "--reload"], {
    output: (_, bytes) => {
      if (new TextDecoder().decode(bytes).includes("main.py changed")) changed.resolve();
    },
  });
  await open.promise;
  stop();
  const ask = async () => {
    let answer = "";
    const client = sandbox.spawn("http-client", [], {
      output: (_, bytes) => {
        answer += new TextDecoder().decode(bytes);
      },
    });
    client.write(
      `${JSON.stringify({ id: 1, port: 8431, method: "GET", path: "/", headers: [], body: null, timeout: 20_000 })}\n`,
    );
    client.end();
    await client.exit;
    const { status, body } = JSON.parse(answer);
    return [status, atob(body)];
  };
  expect(await ask()).toEqual([200, '"first"']);
  await write("main.py", app("second"));
  await changed.promise;
  expect(await ask()).toEqual([200, '"second"']);
  server.write("\u0003");
  expect(await server.exit).toBe(0);
});
