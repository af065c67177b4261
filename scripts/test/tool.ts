import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../setup/paths.mjs";

/** The script behind an npm package's command, to be run with this Node instead of whichever is on the path. */
export function script(packageName: string, path: string): string {
  return join(root, "node_modules", packageName, path);
}

export interface ToolOutcome {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs Node with `args` in the repository's root.
 * @param minutes after which it counts as stuck and is killed with its children
 * @param prefix with it, each line that it prints is also shown at once, behind this; several may print at a time
 */
export function node(args: readonly string[], minutes: number, prefix?: string): Promise<ToolOutcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that browsers and servers which it started end with it.
      detached: true,
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", collect);
      if (prefix !== undefined)
        createInterface(stream).on("line", (line) => console.log(line === "" ? "" : `${prefix}${line}`));
    }
    const end = () => {
      try {
        if (child.pid) process.kill(-child.pid, "SIGKILL");
      } catch {
        // The group has ended already.
      }
    };
    const timer = setTimeout(() => {
      output += `\nstopped after ${minutes} minutes`;
      end();
    }, minutes * 60_000);
    process.once("exit", end);
    child.on("error", (error) => {
      output += error.message;
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      process.off("exit", end);
      resolve({ code: code ?? 128, output });
    });
  });
}
