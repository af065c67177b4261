import type { SpawnOptions, WebContainer, WebContainerProcess } from "@webcontainer/api";
import { fileSystemApi } from "../container/client/file-system.ts";
import { externalTree, flatTree } from "../container/client/trees.ts";
import { ClientListeners } from "../container/headless/events.ts";
import { joinPath, workdirPath } from "../container/headless/paths.ts";
import { serializeTree } from "../container/headless/serialize.ts";
import type { Sandbox } from "../container/kernel/sandbox.ts";
import { bootNodeSandbox, type NodeSandboxOptions } from "./boot.ts";
import { HostPorts } from "./host-ports.ts";

/** What of `@webcontainer/api` this host answers: all that does not need a page. */
export type NodeWebContainer = Pick<
  WebContainer,
  "workdir" | "path" | "mount" | "export" | "fs" | "spawn" | "on" | "teardown"
>;

/**
 * Boots a container under Node (24 or newer) behind the public API of `@webcontainer/api`. Its ports are
 * real ones of 127.0.0.1, open when `server-ready` is told. Call `teardown()` when done: its workers keep
 * Node alive. Rejects with SandboxError.
 */
export async function bootNodeWebContainer({
  openPorts = true,
  ...options
}: NodeWebContainerOptions = {}): Promise<NodeWebContainer> {
  return webContainerOf(await bootNodeSandbox(options), openPorts);
}

export interface NodeWebContainerOptions extends NodeSandboxOptions {
  /**
   * Whether ports open on this machine as well (the default). Without it several containers can serve the same port;
   * `http-client` and `web-socket-client` reach it.
   */
  readonly openPorts?: boolean;
}

function webContainerOf(sandbox: Sandbox, openPorts: boolean): NodeWebContainer {
  const listeners = new ClientListeners();
  const ports = openPorts ? announcePorts(sandbox, listeners) : announceInside(sandbox, listeners);
  sandbox.onError(({ message }) => listeners.emit("error", { message }));
  const inside = (path = "") => joinPath(sandbox.projectRoot, workdirPath(path));
  return {
    workdir: sandbox.projectRoot,
    path: "/usr/local/bin:/usr/bin:/bin",
    fs: fileSystemApi(sandbox.files, (listener) => sandbox.onFileChanges(listener)),
    async mount(tree, options) {
      const { entries, body } = flatTree(tree);
      await sandbox.files.mount(workdirPath(options?.mountPoint ?? ""), entries, body);
    },
    export: (async (path, options) => {
      const tree = await sandbox.files.export(workdirPath(path));
      const format = options?.format ?? "json";
      const { includes, excludes } = options ?? {};
      const bytes = serializeTree(tree, {
        format,
        ...(includes && { includes }),
        ...(excludes && { excludes }),
      });
      return format === "json" ? externalTree(bytes) : bytes;
    }) as NodeWebContainer["export"],
    async spawn(command: string, given?: string[] | SpawnOptions, more?: SpawnOptions) {
      const args = Array.isArray(given) ? given : [];
      const options = (Array.isArray(given) ? more : given) ?? {};
      return start(sandbox, command, args, { ...options, cwd: inside(options.cwd) });
    },
    on: (event: string, listener: (...values: never[]) => unknown) =>
      listeners.add(event, listener as (...values: unknown[]) => unknown),
    teardown() {
      ports.close();
      sandbox.teardown();
      listeners.clear();
    },
  };
}

/** Tells of ports as they open and close in the sandbox. */
function announceInside(sandbox: Sandbox, listeners: ClientListeners): { close(): void } {
  const close = sandbox.onPort((port, type) => {
    const url = `http://localhost:${port}`;
    listeners.emit("port", port, type, url);
    if (type === "open") listeners.emit("server-ready", port, url);
  });
  return { close };
}

/** Tells of a port when programs of this machine reach it, and of each closing that was told as open. */
function announcePorts(sandbox: Sandbox, listeners: ClientListeners): HostPorts {
  const url = (port: number) => `http://localhost:${port}`;
  const announced = new Set<number>();
  sandbox.onPort((port, type) => {
    if (type === "close" && announced.delete(port)) listeners.emit("port", port, "close", url(port));
  });
  return new HostPorts(
    sandbox,
    (message) => listeners.emit("error", { message }),
    (port) => {
      announced.add(port);
      listeners.emit("port", port, "open", url(port));
      listeners.emit("server-ready", port, url(port));
    },
  );
}

/** Throws SandboxError when there is no room for a process. */
function start(
  sandbox: Sandbox,
  command: string,
  args: readonly string[],
  { cwd, env, output, terminal }: SpawnOptions & { readonly cwd: string },
): WebContainerProcess {
  const decoder = new TextDecoder();
  let printed: ReadableStreamDefaultController<string> | undefined;
  const stream = new ReadableStream<string>({
    start: (controller) => {
      printed = controller;
    },
    cancel: () => {
      printed = undefined;
    },
  });
  const print = (text: string) => {
    if (text && output !== false) printed?.enqueue(text);
  };
  const process = sandbox.spawn(command, args, {
    cwd,
    env: Object.fromEntries(Object.entries(env ?? {}).map(([name, value]) => [name, String(value)])),
    terminal: terminal ? { columns: terminal.cols, rows: terminal.rows } : null,
    output: (_stream, bytes) => print(decoder.decode(bytes, { stream: true })),
  });
  const exit = process.exit.then((code) => {
    print(decoder.decode());
    if (output !== false) printed?.close();
    return code;
  });
  return {
    exit,
    input: new WritableStream({ write: (data) => process.write(data) }),
    output: stream,
    kill: () => process.kill(),
    resize: ({ cols, rows }) => process.resize({ columns: cols, rows }),
  };
}
