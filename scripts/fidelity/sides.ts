import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../setup/paths.mjs";
import type { CommandLine } from "./command-line.ts";
import { type Ended, run } from "./commands.ts";
import type { Packages } from "./packages.ts";

const project = "/home/project";
/** Folder beside the suite that holds packages and recorders; pytest does not look into it. */
const own = ".fidelity";
const recorders = join(root, "scripts/fidelity/recorders");
const runners = {
  pytest: "-m pytest -p fidelity_pytest -p no:cacheprovider -q --continue-on-collection-errors".split(" "),
  unittest: ["-m", "fidelity_unittest"],
};

export const logOf = (folder: string, side: string) => join(folder, `${side}.log`);

/** Runs the suite with CPython, on a copy of its own. */
export async function runNatively(line: CommandLine, packages: Packages, folder: string): Promise<Ended> {
  const cwd = await copy(line.suite, join(folder, "native-suite"));
  return run(packages.native, [...runners[line.runner], ...line.args], {
    cwd,
    limit: line.limit,
    log: logOf(folder, "native"),
    env: {
      ...Object.fromEntries(line.env.map((pair) => pair.split(/=(.*)/s, 2))),
      PYTHONPATH: [cwd, recorders].join(":"),
    },
  });
}

/** Runs the suite in a sandbox of its own, with a copy as its project. */
export async function runInContainer(line: CommandLine, packages: Packages, folder: string): Promise<Ended> {
  const mounted = await copy(line.suite, join(folder, "container-suite"));
  await cp(packages.container, join(mounted, own, "packages"), { recursive: true });
  await cp(recorders, join(mounted, own, "recorders"), { recursive: true });
  const search = [project, `${project}/${own}/recorders`, `${project}/${own}/packages`].join(":");
  const env = [...line.env, `PYTHONPATH=${search}`].flatMap((pair) => ["--env", pair]);
  const sandbox = [join(root, "sandboxes/node/sandbox.ts"), "--bare", ...env, "--mount", mounted];
  return run(process.execPath, [...sandbox, "python", ...runners[line.runner], ...line.args], {
    cwd: root,
    limit: line.limit,
    log: logOf(folder, "container"),
  });
}

async function copy(suite: string, target: string): Promise<string> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await cp(suite, target, { recursive: true, verbatimSymlinks: true });
  return target;
}
