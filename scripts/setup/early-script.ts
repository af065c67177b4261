import { mkdir, readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { root } from "./paths.mjs";

const directory = join(root, "public/early");

/**
 * Bundles `components/workbench/container/early.ts`, which runs before the page's other scripts and so is not
 * among Next's.
 * @returns its address on the site; the name carries its content's hash
 * @throws BuildFailure of esbuild, which names file and line
 */
export async function buildEarlyScript(): Promise<string> {
  const origin = process.env.NEXT_PUBLIC_SANDBOX_ORIGIN;
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["components/workbench/container/early.ts"],
    outdir: directory,
    entryNames: "early-[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2024",
    metafile: true,
    logLevel: "error",
    define: { "process.env.NEXT_PUBLIC_SANDBOX_ORIGIN": origin ? JSON.stringify(origin) : "undefined" },
  });
  const [file = ""] = Object.keys(metafile.outputs).map((path) => basename(path));
  await mkdir(directory, { recursive: true });
  for (const other of await readdir(directory)) if (other !== file) await rm(join(directory, other));
  return `/early/${file}`;
}
