import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { siteHeaders } from "./headers.ts";
import { readHosts } from "./offered-hosts.ts";
import { createOfferHandler } from "./stackblitz-offer.ts";

const origins = { site: "http://localhost:3000", sandbox: "http://sandbox.localhost:3000" };
const policyFor = (env: Record<string, string>) =>
  siteHeaders(origins, [], false, readHosts(env).frames)["content-security-policy"];

describe("readHosts", () => {
  it("lets pages frame StackBlitz's origins only where that host is offered", () => {
    expect(policyFor({})).toContain("https://stackblitz.com");
    expect(policyFor({ SANDBOX_HOSTS: "built-in" })).not.toContain("stackblitz");
    expect(policyFor({ STACKBLITZ_FRAMES: "https://stackblitz.example" })).toContain(
      "http://*.sandbox.localhost:3000 https://stackblitz.example;",
    );
  });
  it("takes the first host for the site's choice, and refuses names that are none", () => {
    expect(readHosts({ SANDBOX_HOSTS: "stackblitz, built-in" }).hosts).toEqual(["stackblitz", "built-in"]);
    expect(() => readHosts({ SANDBOX_HOSTS: "stackblitz docker" })).toThrow(/names "docker"/);
    expect(() => readHosts({ SANDBOX_HOSTS: " " })).toThrow(/names no host/);
  });
  it("gives the key to pages only where it is of use", () => {
    expect(readHosts({ STACKBLITZ_API_KEY: "k" }).stackblitzKey).toBe("k");
    expect(readHosts({ STACKBLITZ_API_KEY: "k", SANDBOX_HOSTS: "built-in" }).stackblitzKey).toBeNull();
  });
});

describe("createOfferHandler", () => {
  let directory: string;
  let close: () => Promise<unknown>;
  let origin: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "counterpoint-"));
    const file = (name: string) => ({ file: name, bytes: 3, sha256: "" });
    const manifest = {
      ...{ format: 2, pyodide: "1", python: "3", packages: [] },
      ...{ sitePackages: [file("packages.bin")], index: file("index.json") },
      ...{ snapshot: file("snapshot.bin"), bareSnapshot: file("bare.bin") },
      extension: { ...file("core.so"), path: "core.so" },
      runtime: { wasm: file("w"), glue: file("g"), loader: file("l"), standardLibrary: file("s") },
    };
    await writeFile(join(directory, "manifest.json"), JSON.stringify({ ...manifest, files: [] }));
    await writeFile(join(directory, "snapshot.bin"), "abc");
    await writeFile(join(directory, "bare.bin"), "abc");
    const handle = createOfferHandler({
      hosts: readHosts({}),
      imageDirectory: directory,
      bundleDirectory: directory,
    });
    const server = createServer(async (request, response) => {
      if (!(await handle(request, response))) response.writeHead(404).end();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => new Promise((resolve) => server.close(resolve));
  });
  afterEach(async () => {
    await close();
    await rm(directory, { recursive: true });
  });

  it("offers all of the image but what this host never starts from", async () => {
    const offer = await (await fetch(`${origin}/stackblitz/offer.json`)).json();
    const names = offer.image.map(({ name }: { name: string }) => name);
    expect(names).toContain("manifest.json");
    expect(names).toContain("snapshot.bin");
    expect(names).not.toContain("bare.bin");
    expect(await (await fetch(`${origin}/stackblitz/snapshot.bin`)).text()).toBe("abc");
  });
  it("serves no other file", async () => {
    for (const path of ["/stackblitz/bare.bin", "/stackblitz/..%2fsecret", "/stackblitz/", "/snapshot.bin"])
      expect((await fetch(origin + path)).status, path).toBe(404);
  });
});
