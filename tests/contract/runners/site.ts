import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { createSandboxHandler } from "../../../sandboxes/container/serve/handler.ts";
import { siteHeaders } from "../../../sandboxes/container/serve/headers.ts";
import { classifyHost, type Origins } from "../../../sandboxes/container/serve/hosts.ts";
import { buildSandbox } from "../../../scripts/build-sandbox.ts";
import { readPrograms } from "../programs.ts";

const here = fileURLToPath(new URL("../", import.meta.url));
const cache = fileURLToPath(new URL("../../../.cache/", import.meta.url));

export interface ContractSite {
  /** Of the page that runs the cases. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ContractSiteOptions {
  /** Sources that the page may frame besides the sandbox. */
  readonly frames?: readonly string[];
  /** Answers what else the site is asked; false when it was asked nothing of that. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

/**
 * Serves a page that runs the contract, on an origin and with headers like the site's, and the sandbox's
 * origins beside it: the site without its pages.
 *
 * @param entry the page's script, relative to `tests/contract/`
 */
export async function startContractSite(
  entry: string,
  more: ContractSiteOptions = {},
): Promise<ContractSite> {
  await buildSandbox(join(cache, "sandbox"), () => {});
  const [page, agent, programs] = await Promise.all([
    bundle(join(here, entry)),
    bundle(join(here, "doors/agent.ts")),
    readPrograms(),
  ]);
  const withAgent = { ...programs, page: { ...programs.page, "agent.js": { file: { contents: agent } } } };
  const answers = new Map([
    ["/contract/", { type: "text/html", body: document }],
    ["/contract/page.js", { type: "text/javascript", body: page }],
    ["/contract/programs.json", { type: "application/json", body: JSON.stringify(withAgent) }],
  ]);
  let listener: RequestListener = (_, response) => response.writeHead(503).end();
  const [servers, port] = await listen((request, response) => listener(request, response));
  const origins: Origins = {
    site: `http://localhost:${port}`,
    sandbox: `http://sandbox.localhost:${port}`,
  };
  const sandbox = createSandboxHandler({
    origins,
    imageDirectory: join(cache, "image"),
    bundleDirectory: join(cache, "sandbox"),
  });
  listener = (request, response) => {
    if (classifyHost(request.headers.host, origins).type !== "site") {
      sandbox(request, response).then(
        (answered) => answered || response.writeHead(421).end(),
        // As when a page is closed that was still fetching.
        (error: unknown) =>
          response.headersSent ? response.destroy() : response.writeHead(500).end(String(error)),
      );
      return;
    }
    const answer = answers.get(request.url ?? "");
    if (answer) {
      const headers = siteHeaders(origins, [], false, more.frames);
      response
        .writeHead(200, { ...headers, "content-type": `${answer.type}; charset=utf-8` })
        .end(answer.body);
      return;
    }
    const others = more.answer?.(request, response) ?? Promise.resolve(false);
    others.then((answered) => answered || response.writeHead(404).end()).catch(() => response.destroy());
  };
  return {
    url: `${origins.site}/contract/`,
    async close() {
      await Promise.all(servers.map(shut));
    },
  };
}

const document = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Container contract</title></head>
  <body><script type="module" src="/contract/page.js"></script></body>
</html>
`;

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2024",
    sourcemap: "inline",
    write: false,
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${entry} gave no bundle.`);
  return file.text;
}

/** "localhost" may be either loopback address; a machine without IPv6 has one. */
async function listen(listener: RequestListener): Promise<[Server[], number]> {
  const first = await listenOn("127.0.0.1", 0, listener);
  const { port } = first.address() as AddressInfo;
  const second = await listenOn("::1", port, listener).catch(() => null);
  return [second ? [first, second] : [first], port];
}

function listenOn(host: string, port: number, listener: RequestListener): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
