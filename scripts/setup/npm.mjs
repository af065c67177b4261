import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { SetupProblem } from "../../sandboxes/image/problem.mjs";
import { capture } from "./command.mjs";
import { projectNode, root } from "./paths.mjs";

const stamp = `${root}node_modules/.counterpoint`;

/** @param {string} path @returns {string} empty when the file is not there */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function wanted() {
  const lock = createHash("sha256")
    .update(read(`${root}package-lock.json`))
    .digest("hex");
  return `${lock} ${process.platform}-${process.arch}`;
}

/**
 * Whether npm itself installed what the lock file names: it keeps a record of what is in `node_modules`.
 * Packages of other platforms are in the lock and not there.
 */
function installed() {
  try {
    const lock = JSON.parse(read(`${root}package-lock.json`)).packages;
    const present = JSON.parse(read(`${root}node_modules/.package-lock.json`)).packages;
    return Object.entries(lock).every(
      ([path, { integrity, optional }]) =>
        path === "" || (path in present ? present[path].integrity === integrity : optional),
    );
  } catch {
    return false;
  }
}

/** @param {string} output @returns {string} */
function sentence(output) {
  if (/ENOSPC/.test(output))
    return "The disk is full: free some space (about 3 GB are needed) and run the command again.";
  if (/EINTEGRITY/.test(output))
    return "An npm package differs from the one that is locked (integrity): run `npm cache clean --force`, or check the registry.";
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|ERR_SOCKET/.test(output))
    return "The npm registry cannot be reached: check the network (or npm's registry and proxy) and run the command again.";
  const line = output
    .split("\n")
    .findLast((text) => /npm (error|ERR!)/.test(text) && !/log of this run/.test(text));
  return `npm could not install the packages: ${line ?? output.trim().slice(-300)}`;
}

/** @param {readonly string[]} args */
function npm(args) {
  const environment = { SCARF_ANALYTICS: "false", NEXT_TELEMETRY_DISABLED: "1" };
  const script = process.env.npm_execpath;
  return script?.endsWith(".js")
    ? capture(process.execPath, [script, ...args], environment)
    : capture("npm", args, environment);
}

/** Node 24 comes with a script of npm `node`, which some configurations keep from running. */
async function checkProjectNode() {
  const works = async () => /^v24\./.test((await capture(projectNode, ["--version"])).output);
  if (await works()) return;
  await npm(["rebuild", "node"]);
  if (!(await works()))
    throw new SetupProblem(
      "The npm package `node` has no Node 24 for this machine: let npm run its install script (`npm rebuild node`).",
    );
}

/**
 * Installs what `package-lock.json` names, unless it is there already.
 * @param {{ update(text: string): void }} progress
 * @returns {Promise<string>} what was done
 * @throws SetupProblem when the registry cannot be reached or a package differs from the lock.
 */
export async function installNpmPackages(progress) {
  const key = wanted();
  if (read(stamp) === key) return "already there";
  const present = installed();
  if (!present) {
    progress.update("installing from package-lock.json");
    // Not `npm ci`: it refuses a registry that lacks optional packages of other platforms. That what the
    // lock names is there, with its hash, is verified below.
    const { code, output } = await npm([
      "install",
      "--no-save",
      "--include=dev",
      "--include=optional",
      "--no-audit",
      "--no-fund",
    ]);
    if (code !== 0) throw new SetupProblem(sentence(output));
    if (!installed())
      throw new SetupProblem(
        "npm installed other packages than package-lock.json names: delete node_modules and run the command again.",
      );
  }
  await checkProjectNode();
  writeFileSync(stamp, key);
  return present ? "already there" : "installed";
}
