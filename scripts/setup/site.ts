import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { digest } from "../../sandboxes/image/key.ts";
import { SetupProblem } from "../../sandboxes/image/problem.mjs";
import { capture } from "./command.mjs";
import { buildEarlyScript } from "./early-script.ts";
import { root } from "./paths.mjs";
import type { Progress } from "./progress.mjs";

/** What `next build` reads. */
const inputs = [
  "app",
  "components",
  "content",
  "public",
  "sandboxes/image/packages.json",
  "sandboxes/contract",
  "sandboxes/checking",
  "sandboxes/offline",
  "sandboxes/container/protocol",
  "sandboxes/container/serve",
  "sandboxes/container/client",
  "sandboxes/container/headless",
  "sandboxes/remote",
  "sandboxes/stackblitz",
  "server",
  "mdx-components.tsx",
  "next.config.js",
  "package-lock.json",
  "tsconfig.json",
];
const stamp = join(root, ".next/counterpoint-key");

async function packageVersion(): Promise<string> {
  const { version }: { version: string } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return version;
}

async function read(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => "");
}

/**
 * Builds the site with Next.js, unless a build of the same sources is there.
 * @returns what was done
 * @throws SetupProblem with the end of what Next.js printed.
 */
export async function buildSite(progress: Progress): Promise<string> {
  const early = await buildEarlyScript();
  const key = await digest(root, inputs, [process.version]);
  if ((await read(stamp)) === key && (await read(join(root, ".next/BUILD_ID")))) return "already there";
  progress.update("next build");
  const next = join(root, "node_modules/next/dist/bin/next");
  const { code, output } = await capture(process.execPath, [next, "build"], {
    NEXT_TELEMETRY_DISABLED: "1",
    EARLY_SCRIPT: early,
    NEXT_PUBLIC_VERSION: `${await packageVersion()}-${key.slice(0, 7)}`,
  });
  if (code !== 0)
    throw new SetupProblem(
      `The site could not be built:\n${output.trim().split("\n").slice(-30).join("\n")}`,
    );
  await writeFile(stamp, key);
  return "built";
}
