import { readFile, rm, stat } from "node:fs/promises";
import { type AddressInfo, connect, createServer } from "node:net";
import { join } from "node:path";
import { imageManifest } from "../../sandboxes/image/manifest.ts";
import { launchSite } from "../../tests/setup/site.ts";
import { freePort } from "../baselines/native.ts";
import { launchProfile, root } from "../setting.ts";
import { fastapi } from "../voices.ts";
import { startAndAsk } from "./lesson.ts";

/** What new readers download. */
export interface Downloads {
  /** Megabytes of the image that the first start waits for, compressed as they are sent. */
  readonly first: number;
  /** Megabytes of the image that follow while the server runs. */
  readonly later: number;
  /** Kilobytes that the server sends, of all kinds, at the second visit. */
  readonly again: number;
}

/** Milliseconds of a visit: what comes later has come, and is kept. */
const visit = 20_000;

/** Visits the site twice with a new profile, through a proxy that counts. */
export async function downloads(): Promise<Downloads> {
  const port = await freePort();
  const proxy = await countingProxy(port);
  const site = await launchSite({ SITE_ORIGIN: proxy.origin, PORT: String(port) });
  const directory = `${root}.cache/bench-download`;
  await rm(directory, { recursive: true, force: true });
  const context = await launchProfile(directory);
  try {
    const open = async () => {
      const page = await context.newPage();
      const before = proxy.bytes;
      await page.goto(`${proxy.origin}/lessons/validation/types-or-fields`);
      await startAndAsk(page, fastapi);
      await page.waitForTimeout(visit);
      await page.close();
      return proxy.bytes - before;
    };
    const sizes = await imageSizes();
    await open();
    return { ...sizes, again: (await open()) / 1024 };
  } finally {
    await context.close();
    site.stop();
    proxy.close();
  }
}

/** Megabytes of the files that the server sends to a browser that takes Brotli. */
async function imageSizes(): Promise<Pick<Downloads, "first" | "later">> {
  const directory = join(root, ".cache/image");
  const manifest = imageManifest.parse(JSON.parse(await readFile(join(directory, "manifest.json"), "utf8")));
  const { runtime, snapshot, extension, index, sitePackages } = manifest;
  const sum = async (files: readonly { readonly file: string }[]) => {
    const sizes = await Promise.all(files.map(({ file }) => stat(join(directory, `${file}.br`))));
    return sizes.reduce((total, { size }) => total + size / 1e6, 0);
  };
  return {
    first: await sum([runtime.wasm, runtime.glue, snapshot, extension, index]),
    later: await sum([runtime.standardLibrary, ...sitePackages]),
  };
}

/** Passes connections on to a port, and counts the bytes that come back. */
async function countingProxy(target: number) {
  const proxy = { origin: "", bytes: 0, close: () => {} };
  const server = createServer((socket) => {
    const passed = connect(target, "127.0.0.1");
    passed.on("data", (bytes) => {
      proxy.bytes += bytes.length;
    });
    socket.pipe(passed).pipe(socket);
    socket.on("error", () => passed.destroy());
    passed.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  proxy.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  proxy.close = () => void server.close();
  return proxy;
}
