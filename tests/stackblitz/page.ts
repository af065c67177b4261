import * as Comlink from "comlink";
import * as z from "zod";
import { parseTree } from "../../sandboxes/container/headless/file-tree.ts";
import { type MachineCall, type MachineEvent, machineEvent } from "./protocol.ts";

/**
 * The page that the real client of `@webcontainer/api` frames in place of StackBlitz's: it answers what the
 * client documents, from the machine on the test server. What a WebContainer can do beyond that, it cannot.
 */
type Listener = (...values: unknown[]) => unknown;

const runRequest = z.object({ command: z.string(), args: z.array(z.string()) });

async function createInstance() {
  const id = await (await fetch("/boot", { method: "POST" })).text();
  const outputs = new Map<number, Listener | undefined>();
  const exits = new Map<number, (code: number) => void>();
  const listeners = new Map<string, Set<Listener>>();
  let counter = 0;

  const call = async (request: MachineCall, body: Uint8Array<ArrayBuffer> | null = null) => {
    const query = new URLSearchParams({ call: JSON.stringify(request) });
    const response = await fetch(`/call/${id}?${query}`, { method: "POST", body });
    if (!response.ok) throw new Error(await response.text());
    return response;
  };
  const emit = (event: string, ...values: unknown[]) => {
    for (const listener of listeners.get(event) ?? []) void listener(...values);
  };
  const hear = (event: MachineEvent) => {
    if (event.type === "output") {
      const bytes = Uint8Array.from(atob(event.data), (character) => character.charCodeAt(0));
      void outputs.get(event.process)?.(bytes);
    } else if (event.type === "exit") {
      void outputs.get(event.process)?.(null);
      exits.get(event.process)?.(event.code);
    } else {
      emit("port", event.port, event.state, event.url);
      if (event.state === "open") emit("server-ready", event.port, event.url);
    }
  };
  void listen(`/events/${id}`, hear);

  const write = (path: string, bytes: Uint8Array<ArrayBuffer>) => call({ type: "writeFile", path }, bytes);
  const fs = {
    async readFile(path: string, encoding?: string | null) {
      const bytes = new Uint8Array(await (await call({ type: "readFile", path })).arrayBuffer());
      return encoding ? new TextDecoder().decode(bytes) : bytes;
    },
    async writeFile(path: string, data: string | Uint8Array<ArrayBuffer>) {
      await write(path, typeof data === "string" ? new TextEncoder().encode(data) : data);
    },
    async readdir(path: string, options?: { withFileTypes?: boolean }) {
      const entries = z
        .array(z.tuple([z.string(), z.boolean()]))
        .parse(await (await call({ type: "readdir", path })).json());
      return entries.map(([name, folder]) =>
        options?.withFileTypes ? { name, "Symbol(type)": folder ? 2 : 1 } : name,
      );
    },
    async mkdir(path: string, options?: { recursive?: boolean }) {
      await call({ type: "mkdir", path, recursive: options?.recursive ?? false });
    },
    async rm(path: string, options?: { recursive?: boolean; force?: boolean }) {
      const { recursive = false, force = false } = options ?? {};
      await call({ type: "rm", path, recursive, force });
    },
    async rename(from: string, to: string) {
      await call({ type: "rename", from, to });
    },
  };

  return {
    fs: () => Comlink.proxy(fs),
    previewScript: () => "",
    runtimeInfo: () => ({ path: "/bin:/usr/bin:/usr/local/bin", cwd: "/home/project" }),
    async loadFiles(payload: Uint8Array, options?: { mountPoints?: string }) {
      const { entries, body } = parseTree(payload);
      for (const entry of entries) {
        const path = `${options?.mountPoints ?? ""}/${entry.path}`;
        if (entry.kind === "directory") await fs.mkdir(path, { recursive: true });
        else if (entry.kind === "file")
          await write(path, new Uint8Array(body.subarray(entry.offset, entry.offset + entry.length)));
      }
    },
    async run(request: unknown, _stdout: unknown, _stderr: unknown, output?: Listener) {
      const { command, args } = runRequest.parse(request);
      const process = ++counter;
      outputs.set(process, output);
      const onExit = new Promise<number>((resolve) => exits.set(process, resolve));
      await call({ type: "spawn", process, command, args });
      // What is typed arrives in the order in which it was typed.
      let typed: Promise<unknown> = Promise.resolve();
      return Comlink.proxy({
        onExit,
        write(text: string) {
          typed = typed
            .then(() => call({ type: "input", process }, new TextEncoder().encode(text)))
            .catch(() => undefined);
        },
        kill: () => void call({ type: "kill", process }),
        resize: () => {},
      });
    },
    on(event: string, listener: Listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return Comlink.proxy(() => set.delete(listener));
    },
    teardown: () => void fetch(`/teardown/${id}`, { method: "POST" }),
  };
}

async function listen(url: string, hear: (event: MachineEvent) => void): Promise<void> {
  const { body } = await fetch(url);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    const lines = (rest + next.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) hear(machineEvent.parse(JSON.parse(line)));
  }
}

const { port1, port2 } = new MessageChannel();
Comlink.expose({ build: async () => Comlink.proxy(await createInstance()) }, port1);
parent.postMessage({ type: "init" }, new URL(document.referrer).origin, [port2]);
