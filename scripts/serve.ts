import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import next from "next";
import { createSandboxHandler } from "../sandboxes/container/serve/handler.ts";
import { siteHeaders } from "../sandboxes/container/serve/headers.ts";
import { classifyHost, type Origins } from "../sandboxes/container/serve/hosts.ts";
import { holdPage, isPageRequest } from "../sandboxes/container/serve/inline-scripts.ts";
import { readHosts } from "../sandboxes/container/serve/offered-hosts.ts";
import { createOfferHandler } from "../sandboxes/container/serve/stackblitz-offer.ts";
import { pipIndex } from "../sandboxes/index/pip-index.ts";
import type { Classroom } from "../server/classroom.ts";
import { provideClassroom } from "../server/current.ts";
import { guardPersonalPage, isPersonal, nameAddress } from "../server/site/personal-pages.ts";
import { createEditorHandler } from "./editor/serve.ts";
import { createOfflineHandler } from "./site/offline-files.ts";

/**
 * The one server: the site (Next.js) and, by host name, the origins of the sandbox.
 *
 * `PORT` is the port on the loopback addresses (3000). Behind a proxy, `SITE_ORIGIN` is the address that
 * browsers see; `SANDBOX_HOST` is the host name of the sandbox ("sandbox." and the site's), of which
 * every name one label longer must lead here too. `PACKAGE_INDEX=off` keeps learners from adding packages, which
 * are had from the index that this machine's pip is configured for. Which hosts of the sandbox are offered: docs/hosts.md.
 * Accounts and classes are kept in `DATA_DIRECTORY` (".data"); `CLASSROOM=off` goes without. The rest: docs/classroom.md.
 */
export interface ServeOptions {
  /** 0 chooses a free one. */
  readonly port: number;
  readonly development: boolean;
  readonly siteOrigin?: string | undefined;
  readonly sandboxHost?: string | undefined;
}

export interface RunningSite {
  readonly port: number;
  readonly origins: Origins;
  close(): Promise<void>;
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * @throws Error in one sentence when the port is taken or the site was not built
 */
export async function serve(options: ServeOptions): Promise<RunningSite> {
  const hosts = readHosts(process.env);
  let listener: RequestListener = (_request, response) => {
    response.writeHead(503, { "retry-after": "1" }).end("Starting.");
  };
  const servers = await listen(options.port, (request, response) => listener(request, response));
  const [first] = servers;
  if (!first) throw new Error("No loopback address could be opened.");
  const { port } = first.address() as AddressInfo;
  const origins = originsFor(port, options);
  const classroom = await open(origins.site).catch(async (error: unknown) => {
    await Promise.all(servers.map(closeServer));
    throw error;
  });
  provideClassroom(classroom);
  const close = () => Promise.all(servers.map(closeServer)).then(() => classroom?.close());
  try {
    const site = next({
      dev: options.development,
      dir: ROOT,
      httpServer: first,
      hostname: "localhost",
      port,
    });
    await site.prepare();
    const handleSite = site.getRequestHandler();
    const handleSandbox = createSandboxHandler({
      origins,
      imageDirectory: join(ROOT, ".cache/image"),
      bundleDirectory: join(ROOT, ".cache/sandbox"),
      packages: process.env.PACKAGE_INDEX === "off" ? undefined : pipIndex(),
    });
    const handleOffer = createOfferHandler({
      hosts,
      imageDirectory: join(ROOT, ".cache/image"),
      bundleDirectory: join(ROOT, ".cache/stackblitz"),
    });
    const handleEditor = createEditorHandler(join(ROOT, ".cache/editor"));
    const handleOffline = createOfflineHandler(join(ROOT, ".cache/offline"));
    const upgrade = site.getUpgradeHandler();
    for (const server of servers) {
      server.on("upgrade", (request, socket, head) => {
        if (classifyHost(request.headers.host, origins).type === "site") upgrade(request, socket, head);
        else socket.destroy();
      });
    }
    listener = (request, response) => {
      route().catch((error: unknown) => {
        console.error(error);
        if (response.headersSent) response.destroy();
        else response.writeHead(500, { "content-type": "text/plain" }).end(sentence(error));
      });
      async function route() {
        const kind = classifyHost(request.headers.host, origins);
        if (kind.type === "alias") {
          response.writeHead(307, { location: origins.site + (request.url ?? "/") }).end();
        } else if (kind.type === "unknown") {
          response.writeHead(421, { "content-type": "text/plain" }).end(`The site is at ${origins.site}.\n`);
        } else if (kind.type !== "site") {
          await handleSandbox(request, response);
        } else {
          const headers = (sources: readonly string[]) =>
            siteHeaders(origins, sources, options.development, hosts.frames);
          for (const [name, value] of Object.entries(headers([]))) response.setHeader(name, value);
          if ((await handleOffer(request, response)) || (await handleEditor(request, response))) return;
          if (!options.development && (await handleOffline(request, response))) return;
          nameAddress(request, process.env.TRUST_PROXY === "1");
          if (isPersonal(request.url)) guardPersonalPage(request, response, headers);
          else if (isPageRequest(request)) holdPage(request, response, headers);
          await handleSite(request, response);
        }
      }
    };
    return { port, origins, close: () => close().then(() => site.close()) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Its libraries are loaded only where there is to be a classroom. */
async function open(origin: string): Promise<Classroom | undefined> {
  if (process.env.CLASSROOM === "off") return undefined;
  const { openClassroom } = await import("../server/classroom.ts");
  const { startCourier } = await import("../server/outgoing/courier.ts");
  const { guardedFetch } = await import("../server/outgoing/guarded-fetch.ts");
  const { gradeBeside } = await import("../server/grading/embedded.ts");
  const classroom = await openClassroom({
    origin,
    directory: process.env.DATA_DIRECTORY ?? join(ROOT, ".data"),
    environment: process.env,
    log: console.log,
  });
  const grader = await gradeBeside(classroom.context.database, console.log);
  const { context } = classroom;
  const outgoing = guardedFetch(context.privateNetwork ?? false);
  const courier = startCourier({ context, outgoing, log: console.log });
  const close = () => Promise.all([grader.stop(), courier.stop()]).then(classroom.close);
  return { ...classroom, close };
}

function originsFor(port: number, { siteOrigin, sandboxHost }: ServeOptions): Origins {
  const site = new URL(siteOrigin ?? `http://localhost:${port}`);
  const sandbox = new URL(site);
  sandbox.hostname = sandboxHost ?? `sandbox.${site.hostname}`;
  return { site: site.origin, sandbox: sandbox.origin };
}

/** Both loopback addresses, since "localhost" may be either; a machine without IPv6 has one. */
async function listen(port: number, listener: RequestListener): Promise<Server[]> {
  const first = await listenOn(port, "127.0.0.1", listener);
  const bound = (first.address() as AddressInfo).port;
  try {
    return [first, await listenOn(bound, "::1", listener)];
  } catch (error) {
    if (isCode(error, "EADDRNOTAVAIL") || isCode(error, "EAFNOSUPPORT")) return [first];
    await closeServer(first);
    throw error;
  }
}

function listenOn(port: number, host: string, listener: RequestListener): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once("error", (error) => {
      reject(
        isCode(error, "EADDRINUSE")
          ? new Error(`Port ${port} is taken: stop what uses it, or choose another with PORT=${port + 1}.`)
          : error,
      );
    });
    server.listen(port, host, () => resolve(server));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && "code" in error && error.code === code;
const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Lets go of the database; a second signal ends at once. */
async function end(site: RunningSite): Promise<void> {
  await site.close().catch((error: unknown) => console.error(sentence(error)));
  process.exit(0);
}

if (import.meta.main) {
  const port = Number(process.env.PORT ?? 3000);
  try {
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error("PORT must be a port number.");
    const site = await serve({
      port,
      development: process.argv.includes("--dev"),
      siteOrigin: process.env.SITE_ORIGIN,
      sandboxHost: process.env.SANDBOX_HOST,
    });
    const { origins } = site;
    console.log(`Counterpoint is at ${origins.site}`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end(site));
  } catch (error) {
    console.error(sentence(error));
    process.exit(1);
  }
}
