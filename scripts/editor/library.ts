import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { downloadWheels } from "../../sandboxes/image/download.ts";
import { imageManifest } from "../../sandboxes/image/manifest.ts";
import { readWheel } from "../../sandboxes/image/wheel.ts";
import { root } from "../setup/paths.mjs";

/** Text of a file by its absolute path in the language server's file system. */
export type Library = ReadonlyMap<string, string>;

const locked = z.array(
  z.object({
    name: z.string(),
    version: z.string(),
    file: z.string().regex(/^[\w.+-]+\.whl$/),
    sha256: z.string(),
    kind: z.literal("pure"),
    why: z.string(),
  }),
);
const packed = z.array(z.tuple([z.string(), z.int(), z.int()]));

/** Read by checkers: sources, stubs, and the mark that a package's hints are meant for others. */
const read = /(\.pyi?|\/py\.typed)$/;
/** Packages that only other packages use, or only on a command line: nobody's lesson names them. */
const unseen = new Set(
  `pip pygments trio wcwidth prompt_toolkit rich rich_toolkit dns markdown_it mdurl certifi tzdata billiard amqp
   truststore sortedcontainers outcome tzlocal shellingham iso8601 click_repl click_didyoumean click_plugins
   mako h2 hpack hyperframe priority pypika_tortoise`.split(/\s+/),
);
/** Parts of packages that no lesson reaches: other databases, maps, the packages' own tests and copies. */
const unreached =
  /^(sqlalchemy\/(testing|dialects\/(mysql|oracle|mssql|postgresql))|django(-stubs)?\/contrib\/gis|tortoise\/backends\/(mysql|mssql|oracle|asyncpg|psycopg))\/|\/_vendor\/|^[^/]+\/tests?\/test_/;
/** Stubs of typeshed for packages that the sandbox holds. */
const stubs = new Set(["PyYAML", "python-dateutil"]);

/**
 * What the language server knows besides the project: the standard library's stubs, which its own script holds,
 * the packages of the sandbox, and stubs for Django, whose metaclasses no checker follows.
 *
 * @param typeshed the files of the server's script
 */
export async function collectLibrary(
  image: string,
  wheels: string,
  typeshed: Readonly<Record<string, string>>,
): Promise<Library> {
  const library = new Map<string, string>();
  for (const [path, text] of Object.entries(typeshed)) {
    const [, name] = /^\/typeshed\/stubs\/([^/]+)\//.exec(path) ?? [];
    if (name === undefined || stubs.has(name)) library.set(path, text);
  }
  const add = (path: string, bytes: Uint8Array) => {
    const [top = ""] = path.split("/", 1);
    if (!read.test(path) || unseen.has(top) || unreached.test(path)) return;
    library.set(`/site-packages/${path}`, new TextDecoder().decode(bytes));
  };
  const manifest = imageManifest.parse(JSON.parse(await readFile(join(image, "manifest.json"), "utf8")));
  const parts = await Promise.all(manifest.sitePackages.map(({ file }) => readFile(join(image, file))));
  const bytes = Buffer.concat(parts);
  const index = packed.parse(JSON.parse(await readFile(join(image, manifest.index.file), "utf8")));
  for (const [path, offset, length] of index) add(path, bytes.subarray(offset, offset + length));
  const lock = locked.parse(JSON.parse(await readFile(join(root, "scripts/editor/stubs.json"), "utf8")));
  await downloadWheels(lock, wheels, () => undefined);
  for (const { file } of lock)
    for (const [path, content] of readWheel(await readFile(join(wheels, file)))) add(path, content);
  return library;
}

/** The files one after another, the index of names and lengths (in bytes of UTF-8) before them. */
export function packLibrary(library: Library): Uint8Array {
  const encoder = new TextEncoder();
  const files = [...library]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => [path, encoder.encode(text)] as const);
  const index = encoder.encode(JSON.stringify(files.map(([path, content]) => [path, content.length])));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, index.length, true);
  return Buffer.concat([length, index, ...files.map(([, content]) => content)]);
}
