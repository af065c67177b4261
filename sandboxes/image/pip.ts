import { spawn } from "node:child_process";
import type { PackageKind } from "./lock.ts";
import { SetupProblem } from "./problem.mjs";

/** The machine's own pip, in the order tried: its index, certificates and proxies are the ones to honour. */
const candidates = [["pip3"], ["pip"], ["python3", "-m", "pip"], ["python", "-m", "pip"], ["uvx", "pip"]];

/** Wheel tags (PEP 425) by kind. Of a foreign wheel only the Python files are used: any machine's will do. */
const tags: Readonly<Record<PackageKind, readonly string[]>> = {
  pure: ["--implementation", "py", "--abi", "none", "--platform", "any"],
  wasm: ["--implementation", "cp", "--abi", "cp314", "--platform", "pyemscripten_2026_0_wasm32"],
  foreign: ["--implementation", "cp", "--abi", "cp314", "--platform", "manylinux2014_x86_64"],
};

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

function run(command: readonly string[]): Promise<Outcome | null> {
  const [program = "", ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", () => resolve(null));
    child.on("close", (code) => resolve({ code, output }));
  });
}

let found: Promise<readonly string[]> | undefined;

/**
 * The command that starts pip on this machine.
 * @throws SetupProblem when there is none.
 */
export function findPip(): Promise<readonly string[]> {
  found ??= (async () => {
    for (const candidate of candidates)
      if ((await run([...candidate, "--version"]))?.code === 0) return candidate;
    throw new SetupProblem(
      "Python's pip is needed to download the Python packages: install Python 3 with pip, or uv, and run the command again.",
    );
  })();
  return found;
}

/**
 * `pip download` without dependencies, wheels only, for the sandbox's interpreter.
 * @param kind which wheels to take
 * @param directory where the wheels go
 * @param args requirements, or `--require-hashes -r FILE`
 */
export async function pipDownload(
  kind: PackageKind,
  directory: string,
  args: readonly string[],
): Promise<Outcome> {
  const pip = await findPip();
  const outcome = await run([
    ...pip,
    "download",
    "--quiet",
    "--disable-pip-version-check",
    "--no-input",
    "--no-deps",
    "--only-binary=:all:",
    "--python-version=3.14",
    ...tags[kind],
    `--dest=${directory}`,
    ...args,
  ]);
  return outcome ?? { code: null, output: "pip could not be started" };
}

/**
 * `pip index versions`: all releases of a package, also those without a wheel, that suit the sandbox's Python.
 * @param args further options
 */
export async function pipVersions(name: string, args: readonly string[]): Promise<Outcome> {
  const pip = await findPip();
  const options = [
    "--disable-pip-version-check",
    "--no-input",
    "--python-version=3.14",
    "--only-binary=:all:",
  ];
  const outcome = await run([...pip, "index", "versions", ...options, ...args, name]);
  return outcome ?? { code: null, output: "pip could not be started" };
}

/** What pip printed, as one sentence for whoever set the machine up. */
export function explainPip(output: string): SetupProblem {
  const error =
    output.split("\n").findLast((text) => text.startsWith("ERROR: ")) ?? output.trim().slice(-300);
  if (/DO NOT MATCH THE HASHES|hash(es)? (mismatch|do not match)/i.test(output))
    return new SetupProblem(
      "A Python package differs from the one that is locked (sha256): nothing of it was used; clear pip's cache, or check the package index.",
    );
  if (/No space left/i.test(output))
    return new SetupProblem("The disk is full: free some space and run the command again.");
  if (
    /NewConnectionError|ConnectTimeout|Name or service|name resolution|Network is unreachable|ProxyError|Max retries/i.test(
      output,
    )
  )
    return new SetupProblem(
      "The Python package index cannot be reached: check the network (or pip's index and proxy) and run the command again; what is downloaded is kept.",
    );
  // Unless pip says more (it retries in silence), an index out of reach looks like one without the package.
  const [, wanted] = /No matching distribution found for (\S+)/.exec(output) ?? [];
  if (wanted)
    return new SetupProblem(
      `The Python package index has no ${wanted} or cannot be reached: check the network and pip's index, and run the command again.`,
    );
  return new SetupProblem(`pip could not download a Python package: ${error}`);
}
