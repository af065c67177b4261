import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openChannels } from "../../checking/bench.ts";
import { writeFiles } from "../../checking/folder.ts";
import { lines } from "../../checking/lines.ts";
import { type ServerSpan, serverSpan } from "../../container/protocol/xray.ts";
import { bootNodeWebContainer, type NodeWebContainer } from "../web-container.ts";

/** The command `server-spans` on real servers, each with a program of which every step is known. */
const limit = 120_000;
let container: NodeWebContainer;
let channels: ReturnType<typeof openChannels>;
const told: ServerSpan[] = [];
let heard: () => void = () => undefined;

function sources(folder: string): Record<string, string> {
  const base = new URL(`${folder}/`, import.meta.url);
  const files = readdirSync(base, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => `${entry.parentPath}/${entry.name}`);
  return Object.fromEntries(
    paths.map((path) => [path.slice(base.pathname.length), readFileSync(path, "utf8")]),
  );
}

function opened(port: number): Promise<void> {
  return new Promise((resolve) => container.on("server-ready", (ready) => ready === port && resolve()));
}

async function serve(command: string, args: string[], folder: string, port: number): Promise<void> {
  const ready = opened(port);
  await container.spawn(command, args, { cwd: folder, output: false });
  await ready;
}

async function follow(port: number): Promise<void> {
  const { output } = await container.spawn("server-spans", [String(port)]);
  void (async () => {
    for await (const line of lines(output)) {
      told.push(serverSpan.parse(JSON.parse(line)));
      heard();
    }
  })();
}

/** Sends a request, and waits for the spans until one matches. */
async function seen(port: number, path: string, last: (span: ServerSpan) => boolean): Promise<ServerSpan[]> {
  const trace = crypto.randomUUID().replaceAll("-", "");
  const spans = () => told.filter((span) => span.trace === trace);
  const complete = new Promise<void>((resolve) => {
    heard = () => spans().some(last) && resolve();
  });
  const headers = [["traceparent", `00-${trace}-b7ad6b7169203331-01`]] as const;
  await channels.http.client(port).send({ method: "GET", path, headers, timeout: limit });
  await complete;
  return spans().sort((a, b) => a.start - b.start);
}

const kindAndName = ({ kind, name }: ServerSpan) => `${kind} ${name}`;
const line = ({ attributes }: ServerSpan) =>
  `${String(attributes["code.file.path"]).replace("/home/project/", "")}:${attributes["code.line.number"]}`;

beforeAll(async () => {
  container = await bootNodeWebContainer({ openPorts: false });
  channels = openChannels(async () => container);
  await writeFiles(container.fs, "fastapi", sources("fastapi"));
  await writeFiles(container.fs, "django", sources("django"));
  const prepared = await container.spawn("python", ["prepare.py"], { cwd: "django" });
  expect(await prepared.exit).toBe(0);
  await Promise.all([
    serve("uvicorn", ["main:app", "--port", "8000"], "fastapi", 8000),
    serve("python", ["manage.py", "runserver", "8001"], "django", 8001),
  ]);
  await follow(8000);
  await follow(8001);
}, limit);
afterAll(() => container.teardown());

test("a request to FastAPI, from middleware to background work", { timeout: limit }, async () => {
  const spans = await seen(
    8000,
    "/teas?limit=1",
    ({ kind, name }) => kind === "middleware" && name === "count",
  );
  expect(spans.map(kindAndName)).toEqual([
    "request GET /teas",
    "middleware count",
    "routing routing",
    "dependencies fastapi.dependencies",
    "validation query: limit",
    "dependency limit",
    "dependency connection",
    "dependency page",
    "sql SELECT",
    "view fastapi.endpoint",
    "serialisation fastapi.serialization",
    "background fastapi.background_task",
    "dependency connection",
  ]);
  const [request, , , dependencies, , , , page, sql, view] = spans;
  expect(request?.attributes).toMatchObject({ "http.route": "/teas", "http.response.status_code": 200 });
  expect(request?.suspended.length).toBeGreaterThan(0);
  expect(dependencies?.attributes["counterpoint.dependencies"]).toMatchObject([
    { name: "teas", needs: ["page"] },
    { name: "page", needs: ["limit", "connection"] },
    { name: "limit", needs: [] },
    { name: "connection", needs: [] },
  ]);
  // Where it was asked for, in which thread, within what.
  expect(sql && line(sql)).toBe("fastapi/main.py:36");
  expect(view && line(view)).toBe("fastapi/main.py:43");
  expect(sql?.parent).toBe(page?.id);
  expect(request?.thread.loop).toBe(true);
  expect(sql?.thread).toMatchObject({ loop: false, name: "AnyIO worker thread" });
  expect(spans.at(-1)?.attributes["counterpoint.phase"]).toBe("clean-up");
});

test("a request to Django, from middleware to the queries of a template", { timeout: limit }, async () => {
  const spans = await seen(8001, "/teas/", ({ kind }) => kind === "request");
  const shown = spans.filter(({ kind, attributes }) => {
    return kind !== "sql" || String(attributes["db.query.text"]).startsWith('SELECT "shop');
  });
  expect(shown.map(kindAndName)).toEqual([
    "request GET /teas/",
    "middleware CommonMiddleware",
    "middleware count",
    "routing routing",
    "view teas",
    "validation Page",
    "sql SELECT",
    "template teas.html",
    "sql SELECT",
    "sql SELECT",
  ]);
  const [request, , count, , view, form, first, template, note] = shown;
  expect(request?.attributes).toMatchObject({ "http.response.status_code": 200 });
  expect([count, view, form, first, template].map((span) => span && line(span))).toEqual([
    "django/shop/middleware.py:2",
    "django/shop/views.py:12",
    "django/shop/views.py:8",
    "django/shop/views.py:15",
    "django/shop/templates/teas.html:1",
  ]);
  expect(note?.parent).toBe(template?.id);
  expect(note?.attributes["db.query.parameters"]).toBe("(1,)");
});

test("what is refused, and what is not found, is marked where it happened", { timeout: limit }, async () => {
  const refused = await seen(8000, "/teas?limit=x", ({ kind }) => kind === "request");
  expect(refused.find(({ kind }) => kind === "validation")?.error).toBe("1 not valid");
  const missing = await seen(8001, "/none", ({ kind }) => kind === "request");
  expect(missing.find(({ kind }) => kind === "routing")?.error).toContain("Resolver404");
});

test("a port is asked for in a sentence", async () => {
  const { exit } = await container.spawn("server-spans", ["eight"]);
  expect(await exit).toBe(2);
});
