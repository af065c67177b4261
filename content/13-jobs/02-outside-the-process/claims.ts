import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { header, json, lastJson, property } from "../../../sandboxes/contract/read.ts";
import { server as uvicorn } from "./launches.ts";

const conditions = "Celery 5.7 and FastAPI 0.165 in this page's Python 3.14.";

const snippet = defineClaim({
  id: "task-status",
  sentence: "A client can check the status of a Celery task at `/task-status/{task_id}`.",
  source: "article 2",
  verdict: "wrong",
  explanation:
    "With the Celery app as printed it is a 500: there is a broker and no result backend, so results are kept nowhere. Nor does anything in the article send the task, and its imports are missing.",
  conditions: `${conditions} The imports were added. The broker's address is Redis, which is never asked.`,
  proof: {
    kind: "proof",
    project: "as-printed",
    figures: {
      status: { label: "Status of `GET /task-status/abc`", recorded: 500 },
      error: { label: "Exception in the console", recorded: "AttributeError" },
    },
    async observe({ serve }) {
      const server = await serve(uvicorn);
      const { status } = await server.send({ method: "GET", path: "/task-status/abc" });
      await server.printed("'DisabledBackend' object has no attribute");
      return { status, error: /^(\w+Error): 'DisabledBackend'/m.exec(server.output())?.[1] ?? "" };
    },
    shows: ({ status, error }) => status === 500 && error === "AttributeError",
    unless: { status: 200, error: "" },
  },
});

const unknownId = defineClaim({
  id: "unknown-is-pending",
  sentence: "`AsyncResult(task_id).status` says how far a task is.",
  source: "article 2",
  verdict: "depends",
  explanation:
    "It says what the result backend has about this id. About an id that nobody has ever used it has nothing, and that reads PENDING, like a task that waits for a worker.",
  conditions,
  proof: {
    kind: "proof",
    project: "unknown-id",
    figures: { state: { label: "State of a task that nobody has sent", recorded: "PENDING" } },
    async observe({ run }) {
      return { state: String(property(lastJson((await run("python", ["ask.py"])).output), "state")) };
    },
    shows: ({ state }) => state === "PENDING",
    unless: { state: "UNKNOWN" },
  },
});

const kept = defineClaim({
  id: "kept-by-the-queue",
  sentence:
    "An order that was sent to a queue survives the server that took it, and waits for a worker that does not run yet.",
  source: "ours",
  verdict: "holds",
  explanation:
    "The message lies with the broker. Server and worker need not live at the same time, nor on the same machine.",
  conditions: `${conditions} Broker and result backend are folders.`,
  proof: {
    kind: "proof",
    project: "kept",
    figures: {
      before: { label: "State before the server ended, with no worker", recorded: "SENT" },
      after: { label: "State that another server tells, after a worker came", recorded: "SUCCESS" },
    },
    async observe({ serve, start }) {
      const first = await serve(uvicorn);
      const taken = await first.send({
        method: "POST",
        path: "/reports",
        headers: [["content-type", "application/json"]],
        body: '{"sales": [1, 2], "seconds": 0}',
      });
      const path = header(taken, "location") ?? "";
      const before = property(json(await first.send({ method: "GET", path })), "state");
      await first.stop();
      const worker = await start("celery", ["-A", "tasks", "worker", "--loglevel", "info"]);
      await worker.printed("succeeded");
      const second = await serve(uvicorn);
      const after = property(json(await second.send({ method: "GET", path })), "state");
      return { before: String(before), after: String(after) };
    },
    shows: ({ before, after }) => before === "SENT" && after === "SUCCESS",
    unless: { before: "SENT", after: "SENT" },
  },
});

const onCommit = defineClaim({
  id: "message-before-the-commit",
  sentence: "A message that is sent within a transaction waits for its end.",
  source: "ours",
  verdict: "depends",
  explanation:
    "`delay` sends at once, whatever the database is doing. In a Django project Celery's tasks have `delay_on_commit` as well, which sends at the commit, and nothing when there is none.",
  conditions: "Celery 5.7 and Django 6.1 in this page's Python 3.14. The broker is a folder.",
  proof: {
    kind: "proof",
    project: "on-commit",
    figures: {
      delay: { label: "Messages of `delay`, still within the block", recorded: 1 },
      within: { label: "Messages of `delay_on_commit`, still within the block", recorded: 0 },
      after: { label: "The same after the block", recorded: 1 },
      undone: { label: "The same after a block that was rolled back", recorded: 0 },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["send.py"])).output);
      const count = (when: string) => Number(property(found, when));
      return {
        delay: count("delay"),
        within: count("within"),
        after: count("after"),
        undone: count("undone"),
      };
    },
    shows: ({ delay, within, after, undone }) => delay === 1 && within === 0 && after === 1 && undone === 0,
    unless: { delay: 1, within: 1, after: 1, undone: 1 },
  },
});

export default [snippet, unknownId, kept, onCommit] satisfies readonly Claim[];
