import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { createSandboxHandler } from "../../../sandboxes/container/serve/handler.ts";
import { siteHeaders } from "../../../sandboxes/container/serve/headers.ts";
import { classifyHost, type Origins } from "../../../sandboxes/container/serve/hosts.ts";
import { buildSandbox } from "../../../scripts/build-sandbox.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const entry = fileURLToPath(new URL("page.ts", import.meta.url));

/** A site that is nothing but the unmodified client, beside the sandbox's own origins. */
export interface TestSite {
  /** "http://localhost:4700" */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves one page, with the headers of the real site, on a free port. The sandbox's bundles are built when
 * they are stale; its image must be there.
 */
export async function serveTestSite(port = 0, host = "localhost"): Promise<TestSite> {
  await buildSandbox(`${root}.cache/sandbox`, () => {});
  const script = await bundle();
  const server = createServer();
  const origin = `http://${host}:${await listen(server, port)}`;
  const origins: Origins = { site: origin, sandbox: origin.replace("//", "//sandbox.") };
  const handle = createSandboxHandler({
    origins,
    imageDirectory: `${root}.cache/image`,
    bundleDirectory: `${root}.cache/sandbox`,
  });
  server.on("request", (request, response) => {
    if (classifyHost(request.headers.host, origins).type !== "site") {
      handle(request, response).catch((error: unknown) => response.destroy(asError(error)));
      return;
    }
    const isScript = request.url === "/page.js";
    response.writeHead(200, {
      ...siteHeaders(origins, [], false),
      "content-type": isScript ? "text/javascript" : "text/html; charset=utf-8",
    });
    response.end(isScript ? script : document);
  });
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const document = `<!doctype html><html lang="en"><title>Test page</title>
<script type="module" src="/page.js"></script><body></body></html>`;

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2024",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
