import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PackageIndex } from "../protocol/package-index.ts";
import { createSandboxHandler } from "./handler.ts";
import { classifyHost, type Origins } from "./hosts.ts";
import { holdPage, inlineScriptSources } from "./inline-scripts.ts";

const origins: Origins = { site: "http://localhost:3000", sandbox: "http://sandbox.localhost:3000" };
const HEADLESS = "sandbox.localhost:3000";
const PREVIEW = "8000--abcdefgh.sandbox.localhost:3000";
let directory: string;
let server: Server;

const entry = (file: string) => ({ file, bytes: 4, sha256: "0" });
const image = {
  format: 2,
  pyodide: "1",
  python: "3.14",
  packages: [],
  sitePackages: [entry("packages-1.bin"), entry("more-1.bin")],
  index: entry("index-1.json"),
  snapshot: entry("snapshot-1.bin"),
  bareSnapshot: entry("bare-1.bin"),
  extension: { ...entry("extension-1.so"), path: "x.so" },
  runtime: {
    wasm: entry("w.wasm"),
    glue: entry("g.mjs"),
    loader: entry("l.mjs"),
    standardLibrary: entry("s.zip"),
  },
};
const packages: PackageIndex = {
  versions: async (name) => ({ type: "versions", versions: name === "humanize" ? ["4.17.0"] : [] }),
  wheel: async (_, version) =>
    version === "4.17.0"
      ? { type: "wheel", bytes: new TextEncoder().encode("wheel") }
      : { type: "problem", code: "unreachable", message: "You are offline." },
};
const entries = {
  headless: "headless-1.js",
  files: "files-1.js",
  process: "process-1.js",
  image: "image-1.js",
  serviceWorker: "sw-1.js",
  bridge: "bridge-1.js",
  preview: "preview-1.js",
  bootstrap: "bootstrap-1.js",
  offline: "offline-1.js",
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "serve-"));
  const bundleDirectory = join(directory, "sandbox");
  const imageDirectory = join(directory, "image");
  await mkdir(bundleDirectory);
  await mkdir(imageDirectory);
  await writeFile(join(directory, "secret.txt"), "secret");
  await writeFile(join(imageDirectory, "manifest.json"), JSON.stringify(image));
  await writeFile(join(imageDirectory, "unlisted.bin"), "unlisted");
  await writeFile(join(imageDirectory, "snapshot-1.bin"), "snap");
  await writeFile(join(imageDirectory, "snapshot-1.bin.br"), brotliCompressSync("snap"));
  await writeFile(
    join(bundleDirectory, "manifest.json"),
    JSON.stringify({
      format: 3,
      inputs: { files: [], sha256: "" },
      entries,
      chunks: ["chunk-1.js"],
      vendor: [],
    }),
  );
  for (const name of [...Object.values(entries), "chunk-1.js"])
    await writeFile(join(bundleDirectory, name), `// ${name}`);
  const handle = createSandboxHandler({ origins, imageDirectory, bundleDirectory, packages });
  server = createServer((incoming, response) => {
    void handle(incoming, response).then((taken) => {
      if (!taken) response.writeHead(418).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.close();
  await rm(directory, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}
const get = (host: string, path: string, headers = {}, method = "GET"): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const sent = request(
      { port, host: "127.0.0.1", path, method, headers: { host, ...headers } },
      (reply) => {
        const chunks: Buffer[] = [];
        reply.on("data", (chunk: Buffer) => chunks.push(chunk));
        reply.on("end", () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    sent.on("error", reject);
    sent.end();
  });

describe("classifyHost", () => {
  it.each([
    ["localhost:3000", "site"],
    [HEADLESS, "headless"],
    [PREVIEW, "preview"],
    ["127.0.0.1:3000", "alias"],
    ["[::1]:3000", "alias"],
    ["evil.example:3000", "unknown"],
    ["localhost:4000", "unknown"],
    ["a.8000--abcdefgh.sandbox.localhost:3000", "unknown"],
    ["8000--abcdefgh.x.sandbox.localhost:3000", "unknown"],
    ["x.sandbox.localhost:3000", "unknown"],
    ["", "unknown"],
  ])("%s is %s", (host, type) => expect(classifyHost(host, origins).type).toBe(type));
});

describe("createSandboxHandler", () => {
  it("leaves other hosts to the site", async () => {
    expect((await get("localhost:3000", "/headless")).status).toBe(418);
  });

  it("isolates the headless page and lets the site alone frame it", async () => {
    const { status, headers, body } = await get(HEADLESS, "/headless?version=1.6.4");
    expect(status).toBe(200);
    expect(headers["cross-origin-embedder-policy"]).toBe("require-corp");
    expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(headers["origin-agent-cluster"]).toBe("?1");
    expect(headers["content-security-policy"]).toContain("frame-ancestors http://localhost:3000;");
    expect(body.toString()).toContain("/__sandbox/headless-1.js");
    expect(body.toString()).toContain('"site":"http://localhost:3000"');
  });

  it("serves what an entry point imports when it is wanted", async () => {
    const { status, body } = await get(HEADLESS, "/__sandbox/chunk-1.js");
    expect([status, body.toString()]).toEqual([200, "// chunk-1.js"]);
  });

  it("serves the image immutable and compressed", async () => {
    const plain = await get(HEADLESS, "/__sandbox/image/snapshot-1.bin");
    expect(plain.body.toString()).toBe("snap");
    expect(plain.headers["cache-control"]).toContain("immutable");
    const packed = await get(HEADLESS, "/__sandbox/image/snapshot-1.bin", { "accept-encoding": "gzip, br" });
    expect(packed.headers["content-encoding"]).toBe("br");
    expect(packed.headers["x-file-size"]).toBe("4");
    expect(brotliDecompressSync(packed.body).toString()).toBe("snap");
    const refused = await get(HEADLESS, "/__sandbox/image/snapshot-1.bin", { "accept-encoding": "br;q=0" });
    expect(refused.headers["content-encoding"]).toBeUndefined();
  });

  it.each([
    "/__sandbox/image/unlisted.bin",
    "/__sandbox/image/../../secret.txt",
    "/__sandbox/..%2f..%2fsecret.txt",
    "/__sandbox/manifest.json",
    "/__sandbox/image/manifest.json",
    "/__sandbox/image/packages-1.bin",
    "/__sandbox/",
    "/",
  ])("has nothing at %s", async (path) => {
    const { status, body } = await get(HEADLESS, path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain("secret");
  });

  it("answers only GET and HEAD there", async () => {
    expect((await get(HEADLESS, "/headless", {}, "POST")).status).toBe(405);
    expect((await get(HEADLESS, "/headless", {}, "HEAD")).body).toHaveLength(0);
  });

  it("answers every address of a preview with the bootstrap page", async () => {
    const { status, headers, body } = await get(PREVIEW, "/admin/login/?next=/admin/");
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("no-store");
    expect(body.toString()).toContain("/__sandbox/bootstrap-1.js");
    expect((await get(PREVIEW, "/items/", {}, "POST")).body.toString()).toContain("bootstrap");
  });

  it("serves a preview its bridge and worker, but not the image or the headless page", async () => {
    const worker = await get(PREVIEW, "/__sandbox/sw.js");
    expect(worker.headers["service-worker-allowed"]).toBe("/");
    expect(worker.headers["cache-control"]).toBe("no-cache");
    expect((await get(PREVIEW, "/__sandbox/bridge")).headers["content-security-policy"]).toContain(
      "frame-ancestors http://sandbox.localhost:3000 http://localhost:3000",
    );
    expect((await get(PREVIEW, "/__sandbox/image/snapshot-1.bin")).status).toBe(404);
    expect((await get(PREVIEW, "/headless")).body.toString()).toContain("bootstrap");
    expect((await get(HEADLESS, "/__sandbox/bridge")).status).toBe(404);
  });
});

describe("the package index", () => {
  const path = "/__sandbox/packages/";

  it("answers the headless page with versions and wheels", async () => {
    const listed = await get(HEADLESS, `${path}humanize`, { "sec-fetch-site": "same-origin" });
    expect(JSON.parse(String(listed.body))).toEqual({ type: "versions", versions: ["4.17.0"] });
    const wheel = await get(HEADLESS, `${path}humanize/4.17.0`);
    expect([wheel.status, String(wheel.body)]).toEqual([200, "wheel"]);
    const offline = await get(HEADLESS, `${path}humanize/1.0`);
    expect([offline.status, JSON.parse(String(offline.body)).message]).toEqual([502, "You are offline."]);
  });

  it.each([
    ["a preview", PREVIEW, "humanize", "same-origin"],
    ["a foreign page", HEADLESS, "humanize", "cross-site"],
    ["an option for a name", HEADLESS, "--index-url=x", "same-origin"],
    ["an address for a name", HEADLESS, encodeURIComponent("a@https://evil.example/x"), "same-origin"],
    ["an option for a version", HEADLESS, "humanize/--pre", "same-origin"],
    ["a path", HEADLESS, "humanize/1.0/..%2fx", "same-origin"],
    ["nonsense", HEADLESS, "%ff", "same-origin"],
  ])("refuses %s", async (_, host, rest, from) => {
    expect((await get(host, path + rest, { "sec-fetch-site": from })).status).toBe(404);
  });

  it("takes nothing but questions", async () => {
    expect((await get(HEADLESS, `${path}humanize`, {}, "POST")).status).toBe(405);
  });
});

describe("inline scripts", () => {
  it("are named by hash, those with src are not", () => {
    expect(
      inlineScriptSources('<script src="/x.js"></script><script>a</script><script type="module">a</script>'),
    ).toEqual(["'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='"]);
  });

  it("are in the policy of the page that holds them, whatever way it was sent", async () => {
    const page = createServer((incoming, response) => {
      holdPage(incoming, response, (sources) => ({ "content-security-policy": sources.join(" ") }));
      response.writeHead(200, { "content-type": "text/html", "transfer-encoding": "chunked" });
      response.write("<script>a</scr");
      response.end(`ipt>${" ".repeat(2000)}`);
    });
    await new Promise<void>((resolve) => page.listen(0, "127.0.0.1", resolve));
    const { port } = page.address() as AddressInfo;
    const reply = await fetch(`http://127.0.0.1:${port}/`, { headers: { "accept-encoding": "br" } });
    expect(reply.headers.get("content-security-policy")).toContain("sha256-ypeBEsob");
    expect(reply.headers.get("content-encoding")).toBe("br");
    expect((await reply.text()).trim()).toBe("<script>a</script>");
    page.close();
  });
});
