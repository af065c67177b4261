import { build, type OutputFile } from "esbuild";
import { englishOnly } from "./build-sandbox.ts";

/**
 * Bundles scripts that Node runs somewhere without this project's modules, each into one `.mjs`, in memory.
 * @param entries the source of each by the name of what is made of it, absolute
 * @param target the oldest JavaScript that must run it, as esbuild names it
 * @throws BuildFailure of esbuild, which names file and line
 */
export async function bundleForNode(
  entries: Readonly<Record<string, string>>,
  target: string,
): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    entryPoints: Object.entries(entries).map(([out, source]) => ({ in: source, out })),
    outdir: "out",
    write: false,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target,
    minify: true,
    logLevel: "error",
    plugins: [englishOnly],
  });
  return outputFiles;
}
