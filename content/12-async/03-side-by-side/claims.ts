import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { json, lastJson, property } from "../../../sandboxes/contract/read.ts";

const awaited = defineClaim({
  id: "awaited-in-a-row",
  sentence: "In an async endpoint, calls that are all awaited run side by side.",
  source: "ours",
  verdict: "wrong",
  explanation:
    "Each `await` waits for its own call before the next is made. `asyncio.gather` starts them all and waits once.",
  conditions:
    "FastAPI 0.165 under Uvicorn 0.54 in this page's Python 3.14. Four calls that wait for 0.16, 0.15, 0.14 and 0.13 s.",
  proof: {
    kind: "proof",
    project: "loop",
    figures: {
      loop: { label: "Four awaited in a loop", unit: "s", recorded: 0.59 },
      gather: { label: "The same four, gathered", unit: "s", recorded: 0.166 },
    },
    async observe({ serve }) {
      const server = await serve({ command: "uvicorn", args: ["main:app", "--port", "8000"], port: 8000 });
      const seconds = async (path: string) => {
        await server.send({ method: "GET", path });
        return (await server.send({ method: "GET", path })).milliseconds / 1000;
      };
      return { loop: await seconds("/loop"), gather: await seconds("/gather") };
    },
    shows: ({ loop, gather }) => Number(loop) > 2 * Number(gather),
    unless: { loop: 0.17, gather: 0.17 },
  },
});

const gathered = defineClaim({
  id: "gathered-sync-to-async",
  sentence: "Calls through `sync_to_async` that are gathered run side by side.",
  source: "ours",
  verdict: "depends",
  explanation:
    "By default all of them share the request's one thread, so that they see the same database connection; there they queue. `thread_sensitive=False` gives each a thread of a pool, for functions that need no connection of Django's.",
  conditions:
    "Django 6.1 under Uvicorn 0.54 in this page's Python 3.14. Three calls that wait for 0.2 s each.",
  proof: {
    kind: "proof",
    project: "gathered",
    figures: {
      sensitive: { label: "Three gathered, `sync_to_async(ask)`", unit: "s", recorded: 0.602 },
      insensitive: { label: "Three gathered, `thread_sensitive=False`", unit: "s", recorded: 0.207 },
    },
    async observe({ serve }) {
      const server = await serve({ command: "uvicorn", args: ["shop:app", "--port", "8000"], port: 8000 });
      const times = json(await server.send({ method: "GET", path: "/gathered" }));
      return {
        sensitive: Number(property(times, "default")),
        insensitive: Number(property(times, "insensitive")),
      };
    },
    shows: ({ sensitive, insensitive }) => Number(sensitive) > 1.8 * Number(insensitive),
    unless: { sensitive: 0.21, insensitive: 0.21 },
  },
});

const oneSession = defineClaim({
  id: "one-session-two-queries",
  sentence: "Queries of one SQLAlchemy session can be gathered.",
  source: "ours",
  verdict: "wrong",
  explanation:
    "A session is one conversation over one connection, and an `AsyncSession` is no exception: the second query finds it busy and raises. Two queries side by side take two sessions.",
  conditions: "SQLAlchemy 2.1 with aiosqlite in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "session",
    figures: {
      one: { label: "Two queries through one session", recorded: "InvalidRequestError" },
      two: { label: "Two queries through two sessions", recorded: "2 answers" },
    },
    async observe({ run }) {
      const { output } = await run("python", ["ask.py"]);
      const found = lastJson(output);
      return { one: String(property(found, "one")), two: String(property(found, "two")) };
    },
    shows: ({ one, two }) => String(one).endsWith("Error") && two === "2 answers",
    unless: { one: "2 answers", two: "2 answers" },
  },
});

const databases = defineClaim({
  id: "databases-library",
  sentence: "Use async databases (the `databases` library) for tasks that wait for I/O.",
  source: "article 1",
  verdict: "outdated",
  explanation:
    "It was written when SQLAlchemy had no async API of its own. Since version 1.4 SQLAlchemy has one, and the newest `databases`, 0.9.0, is of March 2024. It still works.",
  conditions: "databases 0.9.0, SQLAlchemy 2.1 and aiosqlite 0.22 under native Python 3.11.",
  proof: { kind: "transcript", file: "databases.txt" },
});

export default [awaited, gathered, oneSession, databases] satisfies readonly Claim[];
