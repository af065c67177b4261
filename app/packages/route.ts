import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

export const dynamic = "force-static";

const lock = z.array(z.object({ name: z.string(), version: z.string() }));
const runtime = z.object({ info: z.object({ python: z.string() }) });

/** The versions of Python and of the packages that lessons run with, for projects that leave the browser. A file of the build. */
export async function GET(): Promise<Response> {
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(process.cwd(), path), "utf8"));
  const packages = lock.parse(await read("sandboxes/image/packages.json"));
  const { info } = runtime.parse(await read("node_modules/pyodide/pyodide-lock.json"));
  return Response.json({
    python: info.python,
    packages: Object.fromEntries(packages.map(({ name, version }) => [name, version])),
  });
}
