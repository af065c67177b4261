import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import * as z from "zod";
import type { OfflineList } from "../../sandboxes/offline/list.ts";
import { englishOnly } from "../build-sandbox.ts";
import { cache, root } from "./paths.mjs";

const directory = `${cache}offline`;
/** Where Next.js leaves a page that it made at build time, by its route. */
const builtPage = (route: string) =>
  join(root, `.next/server/app/${route === "/" ? "index" : route.slice(1)}`);

/** The part of Next's list of what was made at build time that is used here. */
const prerendered = z.object({ routes: z.record(z.string(), z.unknown()) });

/** Not for readers, or a page of its own for every address. */
const unwanted = /^\/(_global-error|_not-found|preview|lessons\/.+\/source)$/;

/**
 * Writes what a reader's browser keeps to read and edit without a network: the list of the site's files, and the service
 * worker that keeps them. Needs the site's build.
 * @returns how many files there are
 */
export async function buildOffline(): Promise<string> {
  await mkdir(directory, { recursive: true });
  const pages = await pagesOfBuild();
  const hashed = await filesBelow(".next/static", "/_next/static/");
  const early = await filesBelow("public/early", "/early/");
  const own = (await filesBelow("public", "/")).filter((url) => !early.includes(url));
  const hash = createHash("sha256");
  for (const { url, content } of [...pages, ...(await contents(own))])
    hash.update(`${url}\0`).update(content);
  for (const url of [...hashed, ...early]) hash.update(`${url}\0`);
  const list: OfflineList = {
    version: hash.digest("hex").slice(0, 12),
    files: [
      ...pages.map(({ url, html }) => ({ url, kind: html ? ("page" as const) : ("file" as const) })),
      // Made by the server when it starts.
      { url: "/hosts.json", kind: "file" },
      ...own.map((url) => ({ url, kind: "file" as const })),
      ...[...hashed, ...early].map((url) => ({ url, kind: "hashed" as const })),
    ],
  };
  await build({
    absWorkingDir: root,
    entryPoints: ["sandboxes/offline/site-worker.ts"],
    outfile: join(directory, "sw.js"),
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2024",
    logLevel: "error",
    plugins: [englishOnly],
  });
  // A server that runs reads the whole list, the earlier or this one.
  await writeFile(join(directory, "list.tmp"), JSON.stringify(list));
  await rename(join(directory, "list.tmp"), join(directory, "offline.json"));
  return `${list.files.length} files`;
}

async function pagesOfBuild() {
  const text = await readFile(join(root, ".next/prerender-manifest.json"), "utf8");
  const routes = Object.keys(prerendered.parse(JSON.parse(text)).routes).filter(
    (route) => !unwanted.test(route),
  );
  const made = await Promise.all(
    routes.sort().map(async (url) => {
      const html = await readFile(`${builtPage(url)}.html`).catch(() => null);
      const content = html ?? (await readFile(`${builtPage(url)}.body`).catch(() => null));
      // A route without either is answered by the server alone.
      return content === null ? [] : [{ url, html: html !== null, content }];
    }),
  );
  return made.flat();
}

const contents = (urls: readonly string[]) =>
  Promise.all(urls.map(async (url) => ({ url, content: await readFile(join(root, "public", url)) })));

/** The files below a folder, as addresses; maps of sources are for developers. */
async function filesBelow(folder: string, address: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const base = join(root, folder).length + 1;
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".map"))
    .map((entry) => address + join(entry.parentPath, entry.name).slice(base).replaceAll("\\", "/"))
    .sort();
}
