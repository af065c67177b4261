import * as Comlink from "comlink";
import * as z from "zod/mini";
import { previewOrigin } from "../previews/origin.ts";
import { PROJECT_ROOT } from "../process/assets.ts";
import type { PreviewReport } from "../protocol/preview.ts";
import { Bridges } from "./bridges.ts";
import { ClientListeners } from "./events.ts";
import { parseTree } from "./file-tree.ts";
import { createFileSystem } from "./filesystem.ts";
import { Gateway } from "./gateway.ts";
import { likelyPort } from "./likely-port.ts";
import { workdirPath } from "./paths.ts";
import { announcePorts } from "./port-events.ts";
import { type Output, runProcess, runRequest } from "./process.ts";
import type { Sandbox } from "./sandbox.ts";
import { Sender } from "./send.ts";
import { serializeOptions, serializeTree } from "./serialize.ts";
import { relayWebSocket } from "./web-socket.ts";

export interface InstanceOptions {
  readonly sandbox: Sandbox;
  /** Names the preview origins. */
  readonly id: string;
  /** Origin of this page. */
  readonly base: string;
  readonly site: string;
  readonly previewScript: string;
  readonly errors: "none" | "exceptions" | "all";
}

const scriptOptions = z.nullish(
  z.object({
    type: z.optional(z.enum(["module", "importmap"])),
    defer: z.optional(z.boolean()),
    async: z.optional(z.boolean()),
  }),
);

/** What the client calls after `build`; names and arguments are those of @webcontainer/api 1.6.4. */
export function createInstance({ sandbox, id, base, site, previewScript, errors }: InstanceOptions) {
  const listeners = new ClientListeners();
  const originOf = (port: number) => previewOrigin(base, { port, id });
  const sender = new Sender(sandbox);
  const gateway = new Gateway({
    site,
    previewScript,
    userAgent: navigator.userAgent,
    originOf,
    send: (port, call, signal) => sender.send(port, call, signal),
    webSocket: (port, request, headers) =>
      void relayWebSocket(() => sandbox.connect(port), request, [["Host", `localhost:${port}`], ...headers]),
    cookiesChanged: (port, cookies) => bridges.send(port, { type: "cookies", cookies }),
    report: (port, report) => listeners.emit("preview-message", previewMessage(id, port, report)),
  });
  gateway.errors = errors;
  const bridges = new Bridges(base, id, gateway);

  announcePorts(
    {
      onPort: (listener) => sandbox.onPort(listener),
      urlOf: originOf,
      openBridge: (port) => bridges.open(port),
    },
    listeners,
  );
  sandbox.onError(({ message }) => listeners.emit("error", { message }));

  return {
    fs: () => Comlink.proxy(createFileSystem(sandbox.files, (listener) => sandbox.onFileChanges(listener))),
    /** Only StackBlitz's own pages use it. */
    previewScript: () => "",
    runtimeInfo: () => ({ path: "/usr/local/bin:/usr/bin:/bin", cwd: PROJECT_ROOT }),
    run(request: unknown, _stdout?: Output, _stderr?: Output, output?: Output) {
      const wanted = runRequest.parse(request);
      const port = likelyPort(wanted.command, wanted.args);
      // While Python starts; a failure shows when the port opens.
      if (port !== null) bridges.open(port).catch(() => undefined);
      return runProcess(sandbox, wanted, output);
    },
    async loadFiles(payload: unknown, options?: { mountPoints?: unknown }) {
      const { entries, body } = parseTree(z.instanceof(Uint8Array).parse(payload));
      const target = workdirPath(z.nullish(z.string()).parse(options?.mountPoints) ?? "");
      await sandbox.files.mount(target, entries, body);
    },
    async serialize(path: unknown, options: unknown) {
      const tree = await sandbox.files.export(workdirPath(z.string().parse(path)));
      const bytes = serializeTree(tree, serializeOptions.parse(options));
      return Comlink.transfer(bytes, [bytes.buffer]);
    },
    on(event: unknown, listener: (...values: unknown[]) => unknown) {
      return Comlink.proxy(listeners.add(z.string().parse(event), listener));
    },
    setPreviewScript(source: unknown, options: unknown) {
      gateway.previewScript = { source: z.string().parse(source), ...scriptOptions.parse(options) };
    },
    /** Of StackBlitz accounts; there are none here. */
    setCredentials: () => {},
    teardown() {
      sandbox.teardown();
      bridges.close();
      listeners.clear();
    },
  };
}

function previewMessage(id: string, port: number, report: PreviewReport) {
  const { kind, message, stack, arguments: args, pathname, search, hash } = report;
  const place = { previewId: id, port, pathname, search, hash };
  return kind === "PREVIEW_CONSOLE_ERROR"
    ? { type: kind, args, stack, ...place }
    : { type: kind, message, stack: stack || undefined, ...place };
}
