import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { Connection } from "../container/network/connection.ts";
import type { RuntimeAssets } from "../container/process/assets.ts";
import { readAssets } from "../node/assets.ts";
import { TestProcess } from "./harness.ts";

/** Unmodified servers in one process, from outside it. */
const project = readFileSync(new URL("tests/project.py", import.meta.url), "utf8");

let assets: RuntimeAssets;
beforeAll(async () => {
  assets = await readAssets(false);
});

async function serve(argv: string[]): Promise<TestProcess> {
  const server = await TestProcess.boot(assets);
  server.run(["python", "-c", project, ...argv]);
  await server.listening(8000);
  return server;
}

/** Sends one request with `Connection: close` and returns all that came back. */
async function request(server: TestProcess, method: string, path: string, body = ""): Promise<string> {
  const connection = new Connection(server.connect(8000));
  const length = new TextEncoder().encode(body).length;
  const head = [
    `${method} ${path} HTTP/1.1`,
    "Host: localhost:8000",
    "Connection: close",
    "Content-Type: application/json",
    `Content-Length: ${length}`,
  ].join("\r\n");
  await connection.write(new TextEncoder().encode(`${head}\r\n\r\n${body}`));
  let answer = "";
  for (let bytes = await connection.read(); bytes; bytes = await connection.read())
    answer += new TextDecoder().decode(bytes);
  connection.end();
  return answer;
}

async function secondsFor(server: TestProcess, path: string, count: number): Promise<number> {
  const started = performance.now();
  await Promise.all(Array.from({ length: count }, () => request(server, "GET", path)));
  return (performance.now() - started) / 1000;
}

test("uvicorn serves FastAPI, and ends on Ctrl-C", async () => {
  const server = await serve(["uvicorn", "main:app"]);
  expect(await request(server, "GET", "/")).toMatch(/^HTTP\/1.1 200 OK\r\n.*{"hello":"uvicorn"}$/s);
  expect(await request(server, "POST", "/items/", '{"name":"a","price":-1}')).toContain("greater_than");
  const blocking = await secondsFor(server, "/blocking", 10);
  expect(blocking).toBeGreaterThan(2.5 * (await secondsFor(server, "/sync", 10)));
  server.signal(2);
  expect(await server.exited()).toBe(0);
  expect(server.output).toContain("Application shutdown complete.");
});

test("uvicorn --reload asks the sandbox to watch, and serves", async () => {
  const server = await serve(["uvicorn", "main:app", "--reload"]);
  expect(await request(server, "GET", "/")).toContain("200 OK");
  expect(server.reloads).toEqual([
    expect.objectContaining({ directories: ["/home/project"], suffixes: [".py"] }),
  ]);
  await server.terminate();
});

test("runserver serves Django, keeps to its database, and ends on Ctrl-C", async () => {
  const server = await serve(["manage.py", "runserver"]);
  expect(await request(server, "GET", "/")).toContain('{"users": 0}');
  expect(await request(server, "GET", "/nowhere")).toContain("<h1>Page not found");
  expect(server.reloads).toHaveLength(1);
  server.signal(2);
  expect(await server.exited()).toBe(0);
});
