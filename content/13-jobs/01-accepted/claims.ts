import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { json, lastJson, property, text } from "../../../sandboxes/contract/read.ts";

const fastapi = "FastAPI 0.165 and Uvicorn 0.54 in this page's Python 3.14.";
const uvicorn = { command: "uvicorn", args: ["main:app", "--port", "8000"], port: 8000 };

const snippet = defineClaim({
  id: "start-task",
  sentence: "`GET /start-task/` answers “Task started”, and the query is done ten seconds later.",
  source: "article 2",
  verdict: "wrong",
  explanation:
    "As printed, `asyncio` is not imported. The task dies at its first line, after the client was told that it had started. The answer has status 200 and no id, so nobody can ask what became of it.",
  conditions: fastapi,
  proof: {
    kind: "proof",
    project: "as-printed",
    figures: {
      status: { label: "Status of `GET /start-task/`", recorded: 200 },
      fields: { label: "Fields of the answer", recorded: "message, status" },
      error: { label: "What the console says of the task", recorded: "NameError" },
    },
    async observe({ serve }) {
      const server = await serve(uvicorn);
      const response = await server.send({ method: "GET", path: "/start-task/" });
      await server.printed("name 'asyncio' is not defined");
      return {
        status: response.status,
        fields: Object.keys(Object(json(response))).join(", "),
        error: /^(\w+): name 'asyncio' is not defined/m.exec(server.output())?.[1] ?? "",
      };
    },
    shows: ({ status, fields, error }) =>
      status === 200 && fields === "message, status" && error === "NameError",
    unless: { status: 202, fields: "id", error: "" },
  },
});

const inARow = defineClaim({
  id: "tasks-in-a-row",
  sentence: "When a background task raises, the tasks that were added after it never run.",
  source: "ours",
  verdict: "holds",
  explanation:
    "The tasks of one answer run one after the other, and the first exception ends the row. The client has long had its 200.",
  conditions: fastapi,
  proof: {
    kind: "proof",
    project: "in-a-row",
    figures: {
      status: { label: "Status that the client got", recorded: 200 },
      ran: { label: "Tasks that ran, of “before”, a raising one, and “after”", recorded: '["before"]' },
    },
    async observe({ serve }) {
      const server = await serve(uvicorn);
      const { status } = await server.send({ method: "POST", path: "/tasks" });
      await server.printed("ValueError: the bad task");
      return { status, ran: text(await server.send({ method: "GET", path: "/tasks" })) };
    },
    shows: ({ status, ran }) => status === 200 && ran === '["before"]',
    unless: { status: 200, ran: '["before","after"]' },
  },
});

const ended = defineClaim({
  id: "ended-with-the-process",
  sentence:
    "A background task outlives a polite end of its server, and is lost without a trace when the process is killed.",
  source: "ours",
  verdict: "holds",
  explanation:
    "At SIGTERM Uvicorn takes no more requests and waits for those that are not over, tasks included. SIGKILL, a crash or a power cut waits for nothing, and nobody else knows of the task.",
  conditions: `${fastapi} On a server, the wait ends with \`--timeout-graceful-shutdown\` or the patience of whoever sent SIGTERM.`,
  proof: {
    kind: "proof",
    project: "ended",
    figures: {
      asked: { label: "Task finished, after SIGTERM in its middle", recorded: 1 },
      killed: { label: "Task finished, after SIGKILL in its middle", recorded: 0 },
    },
    async observe({ serve, run, read }) {
      const finished = async (name: string) => ((await read(`${name}.txt`)) === null ? 0 : 1);
      const first = await serve(uvicorn);
      await first.send({ method: "POST", path: "/work/asked" });
      await first.stop();
      const second = await serve(uvicorn);
      const pid = text(await second.send({ method: "POST", path: "/work/killed" }));
      await run("kill", ["-9", pid]);
      await second.stop();
      return { asked: await finished("asked"), killed: await finished("killed") };
    },
    shows: ({ asked, killed }) => asked === 1 && killed === 0,
    unless: { asked: 0, killed: 0 },
  },
});

const inline = defineClaim({
  id: "tasks-in-core",
  sentence: "`BackgroundTasks` or Celery handle long tasks.",
  source: "article 2",
  verdict: "outdated",
  explanation:
    "Django has tasks of its own since 6.0: `django.tasks` declares, enqueues and asks. What it lacks is a worker. Of its two backends one runs the task before `enqueue` returns, and the other never runs it.",
  conditions: "Django 6.1 with its default settings, in this page's Python 3.14. The task takes 0.3 s.",
  proof: {
    kind: "proof",
    project: "inline",
    figures: {
      backends: { label: "Backends in Django", recorded: "dummy, immediate" },
      took: { label: "Time until `enqueue` returned", unit: "s", recorded: 0.302 },
      status: { label: "Status of the task at that moment", recorded: "SUCCESSFUL" },
    },
    async observe({ run }) {
      const seen = lastJson((await run("python", ["ask.py"])).output);
      const backends = property(seen, "backends");
      return {
        backends: Array.isArray(backends) ? backends.sort().join(", ") : "",
        took: Number(property(seen, "took")),
        status: String(property(seen, "status")),
      };
    },
    shows: ({ backends, took, status }) =>
      backends === "dummy, immediate" && Number(took) >= 0.3 && status === "SUCCESSFUL",
    unless: { backends: "dummy, immediate", took: 0.01, status: "READY" },
  },
});

export default [snippet, inARow, ended, inline] satisfies readonly Claim[];
