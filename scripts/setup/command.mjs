import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/**
 * @typedef {{ code: number, output: string }} Outcome
 */

/**
 * Runs a program in the repository's root and collects what it prints.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [environment] added to this process's own
 * @returns {Promise<Outcome>} code 127 when the program is not there, 128 when a signal ended it
 */
export function capture(program, args, environment) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 128, output }));
  });
}

/**
 * Runs a program in the repository's root with this process's own terminal; signals sent to this process
 * are passed on, so that the program ends in its own way.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code, 128 when a signal ended it
 */
export function handOver(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit" });
    // A terminal sends Ctrl-C to the whole process group: the child has it already.
    const wait = () => {};
    const pass = () => child.kill("SIGTERM");
    process.on("SIGINT", wait);
    process.on("SIGTERM", pass);
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("SIGINT", wait);
      process.off("SIGTERM", pass);
      resolve(code ?? 128);
    });
  });
}
