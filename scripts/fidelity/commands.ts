import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";

export interface Run {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** File that keeps what the command prints. */
  readonly log?: string;
  /** Seconds after which the command is ended. */
  readonly limit: number;
}

export interface Ended {
  /** Null: ended by a signal, as after the limit. */
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a command to its end; rejects only when it cannot be started. */
export function run(command: string, args: readonly string[], { cwd, env, log, limit }: Run): Promise<Ended> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const kept = log === undefined ? null : createWriteStream(log);
    const pieces: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (piece: Buffer) => {
        pieces.push(piece);
        kept?.write(piece);
      });
    const timer = setTimeout(() => child.kill("SIGKILL"), limit * 1000);
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      kept?.end();
      const seconds = (performance.now() - started) / 1000;
      resolve({ code, output: Buffer.concat(pieces).toString("utf8"), seconds });
    });
  });
}
