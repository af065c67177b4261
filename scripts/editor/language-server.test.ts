import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { editorManifest } from "../../components/workbench/editor/parts/manifest.ts";
import { withWorkspace } from "../../components/workbench/editor/types/adapt.ts";
import { publishedDiagnostics } from "../../components/workbench/editor/types/messages.ts";
import { configurationOf, serverConfig } from "../../components/workbench/editor/types/settings.ts";
import { cache } from "../setup/paths.mjs";
import { buildEditor } from "./build.ts";

/** Contract with basedpyright's browser build: what the editor relies on, without a browser. */
const files = {
  "/fastapi/main.py": `from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Tea(BaseModel):
    name: str
    grams: int


tea = Tea(name="Sencha", grams="heavy")
app.
`,
  "/fastapi/other.py": "from main import Tea\n\nprint(Tea(name='a', grams=1).grams)\n",
  "/django/shop/__init__.py": "",
  "/django/shop/models.py": `from django.db import models


class Tea(models.Model):
    name = models.CharField(max_length=80)

    class Meta:
        ordering = ["name"]


def named(name: str):
    return Tea.objects.filter(name=name).order_by("name").first()


found = Tea.objects.get(pk=1)
found.nothing
`,
};
type Message = { id?: number; method?: string; params?: unknown; result?: unknown };

let worker: Worker;
const answers = new Map<number, (result: unknown) => void>();
const diagnostics = new Map<string, string[]>();
let heard: () => void = () => undefined;
let last = 0;

const send = (message: Record<string, unknown>) => worker.postMessage({ jsonrpc: "2.0", ...message });
const ask = (method: string, params: unknown) =>
  new Promise<unknown>((resolve) => {
    answers.set(++last, resolve);
    send({ id: last, method, params });
  });
const at = (path: string, line: number, character: number) => ({
  textDocument: { uri: `file://${path}` },
  position: { line, character },
});
/** What is found in a file once something is: a file may be told to be clean before it was looked at. */
const found = async (path: string): Promise<readonly string[]> => {
  for (;;) {
    const known = diagnostics.get(`file://${path}`);
    if (known && known.length > 0) return known;
    await new Promise<void>((resolve) => {
      heard = resolve;
    });
  }
};

function hear(message: Message): void {
  if (message.method === "textDocument/publishDiagnostics") {
    const { uri, diagnostics: list } = publishedDiagnostics.parse(message.params);
    diagnostics.set(
      uri,
      list.map(({ range, code }) => `${range.start.line} ${code}`),
    );
    heard();
  } else if (message.method === "workspace/configuration") {
    const { items } = message.params as { items: readonly { section: string }[] };
    send({ id: message.id, result: items.map(({ section }) => configurationOf(section)) });
  } else if (message.method !== undefined) {
    if (message.id !== undefined) send({ id: message.id, result: null });
  } else if (message.id !== undefined) answers.get(message.id)?.(message.result);
}

beforeAll(async () => {
  const directory = `${cache}editor`;
  await buildEditor(directory, () => undefined);
  const manifest = editorManifest.parse(JSON.parse(readFileSync(join(directory, "manifest.json"), "utf8")));
  worker = new Worker(fileURLToPath(new URL("worker.fixture.mjs", import.meta.url)), {
    workerData: { script: join(directory, manifest.typesWorker) },
  });
  await new Promise<void>((resolve, reject) => {
    worker.on("error", reject);
    worker.on("message", (message: Message & { type?: string; reason?: string }) => {
      if (message.type === "types/started") resolve();
      else if (message.type === "types/failed") reject(new Error(message.reason));
      else hear(message);
    });
    worker.postMessage({
      type: "types/start",
      server: join(directory, manifest.typesServer),
      library: join(directory, manifest.library),
    });
  });
  const capabilities = { textDocument: { completion: { completionItem: {} }, definition: {} } };
  const request = { jsonrpc: "2.0" as const, params: { processId: null, capabilities } };
  const whole = { ...files, "/pyrightconfig.json": serverConfig(["fastapi", "django"]) };
  await ask("initialize", withWorkspace(request, whole).params);
  send({ method: "initialized", params: {} });
  for (const [path, text] of Object.entries(files))
    send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri: `file://${path}`, languageId: "python", version: 1, text } },
    });
}, 180_000);
afterAll(() => worker?.terminate());

test("finds what is wrong in a Pydantic model's use", async () => {
  expect(await found("/fastapi/main.py")).toEqual(["11 reportArgumentType", "12 undefined"]);
});

test("knows what Django's metaclasses make, and what they do not", async () => {
  expect(await found("/django/shop/models.py")).toEqual(["15 reportAttributeAccessIssue"]);
});

test("completes, tells types, finds the framework's source and renames in every file", async () => {
  const completed = (await ask("textDocument/completion", at("/fastapi/main.py", 12, 4))) as {
    items: readonly { label: string }[];
  };
  expect(completed.items.map(({ label }) => label)).toEqual(
    expect.arrayContaining(["get", "post", "router"]),
  );
  expect(await ask("textDocument/hover", at("/fastapi/main.py", 12, 1))).toMatchObject({
    contents: { value: expect.stringContaining("app: FastAPI") },
  });
  expect(await ask("textDocument/definition", at("/fastapi/main.py", 3, 8))).toMatchObject([
    { uri: "file:///site-packages/fastapi/applications.py" },
  ]);
  expect(
    await ask("textDocument/rename", { ...at("/fastapi/main.py", 8, 5), newName: "weight" }),
  ).toMatchObject({
    documentChanges: [
      { textDocument: { uri: "file:///fastapi/main.py" } },
      { textDocument: { uri: "file:///fastapi/other.py" } },
    ],
  });
});
