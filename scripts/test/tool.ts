import { spawn } from "node:child_process";
import { join } from "node:path";
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
 * @param live whether what it prints is also shown at once
 */
export function node(args: readonly string[], minutes: number, live = false): Promise<ToolOutcome> {
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
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
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
