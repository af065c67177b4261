import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Machine } from "./machine.ts";
import { machineCall } from "./protocol.ts";
import { passRequest, passUpgrade } from "./proxy.ts";
import { MachineSession } from "./session.ts";

export interface StandIn {
  /** Origin of the page that the client frames, as `WEBCONTAINER_API_IFRAME_URL` takes it. */
  readonly origin: string;
  /** Content-policy sources of all that is framed: the page and its previews. */
  readonly frames: string;
  close(): Promise<void>;
}

/**
 * A stand-in for StackBlitz on a free port of this machine: a page that answers the real client of
 * `@webcontainer/api`, with a machine behind it that does what is documented and no more.
 */
export async function startStandIn(): Promise<StandIn> {
  const script = await bundlePage();
  const sessions = new Map<string, MachineSession>();
  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(400);
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const host = `stackblitz.localhost:${(server.address() as AddressInfo).port}`;

  const previewOf = (request: IncomingMessage) => {
    const [, port = "", id = ""] = /^(\d+)--([a-z0-9-]+)\./.exec(request.headers.host ?? "") ?? [];
    const real = sessions.get(id)?.machine.ports.get(Number(port));
    return { preview: port !== "", port: Number(port), real };
  };

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { preview, port, real } = previewOf(request);
    if (preview) {
      if (real === undefined) response.writeHead(502).end();
      else passRequest(real, port, request, response);
      return;
    }
    const url = new URL(request.url ?? "/", `http://${host}`);
    const [, area = "", id = ""] = url.pathname.split("/");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    response.setHeader("cross-origin-resource-policy", "cross-origin");
    if (area === "headless") page(response, "text/html", '<!doctype html><script src="/page.js"></script>');
    else if (area === "page.js") page(response, "text/javascript", script);
    else if (area === "boot") page(response, "text/plain", await boot());
    else if (area === "events") events(session(id), response);
    else if (area === "call") {
      const call = machineCall.parse(JSON.parse(url.searchParams.get("call") ?? ""));
      const answer = await session(id).call(call, await buffer(request));
      if (answer instanceof Uint8Array) page(response, "application/octet-stream", answer);
      else page(response, "application/json", JSON.stringify(answer ?? null));
    } else if (area === "teardown") {
      await session(id).close();
      sessions.delete(id);
      response.end();
    } else response.writeHead(404).end();
  }

  async function boot(): Promise<string> {
    const id = crypto.randomUUID();
    const machine = await Machine.create();
    sessions.set(id, new MachineSession(machine, (port) => `http://${port}--${id}.${host}`));
    return id;
  }

  function session(id: string): MachineSession {
    const found = sessions.get(id);
    if (!found) throw new Error("There is no such container.");
    return found;
  }

  server.on("upgrade", (request, socket, head) => {
    const { port, real } = previewOf(request);
    if (real === undefined) socket.destroy();
    else passUpgrade(real, port, request, socket as Parameters<typeof passUpgrade>[3], head);
  });

  return {
    origin: `http://${host}`,
    frames: `http://${host} http://*.${host}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([...sessions.values()].map((session) => session.close()));
    },
  };
}

function page(response: ServerResponse, type: string, content: string | Uint8Array): void {
  response
    .writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" })
    .end(content);
}

function events(session: MachineSession, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/x-ndjson", "cache-control": "no-store" });
  response.flushHeaders();
  session.listen(
    (event) => void response.write(`${JSON.stringify(event)}\n`),
    () => void response.end(),
  );
}

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./page.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
