import { dirname, join } from "node:path/posix";
import type { Sandbox } from "../../sandboxes/container/kernel/sandbox.ts";
import type { HttpClient } from "../../sandboxes/contract/types.ts";
import { openHttpChannel } from "./channel.ts";
import type { Program } from "./programs.ts";

/** Milliseconds until a server must listen; on a slow machine the first import takes seconds. */
const startLimit = 20_000;
const killed = 9;

export interface Serving {
  readonly http: HttpClient;
  /** What the program has printed so far. */
  output(): string;
  /** Ends the server; resolves when its port is free. */
  stop(): Promise<void>;
}

let folders = 0;

/**
 * Serves a program in a folder of its own, in a process of its own, as its exercise says.
 * @throws Error with the program's output when it ends, or does not listen in time
 */
export async function serve(sandbox: Sandbox, program: Program): Promise<Serving> {
  const launch = program.exercise.frameworks[program.framework];
  if (!launch) throw new Error(`${program.name}: the exercise does not say how to start it`);
  const folder = join(sandbox.projectRoot, `program-${++folders}`);
  await writeFiles(sandbox, folder, program.files);

  const printed: Uint8Array[] = [];
  const output = () => new TextDecoder().decode(Buffer.concat(printed));
  const listening = opened(sandbox, launch.port);
  const process = sandbox.spawn(launch.command, launch.args, {
    cwd: folder,
    output: (_stream, bytes) => printed.push(bytes),
  });
  const limit = Promise.withResolvers<string>();
  const timer = setTimeout(() => limit.resolve("did not listen in time"), startLimit);
  const ended = process.exit.then((code) => `ended with ${code} before it listened`);
  const problem = await Promise.race([listening.promise, ended, limit.promise]);
  clearTimeout(timer);
  listening.forget();
  const channel = openHttpChannel((command, args, options) => sandbox.spawn(command, args, options));
  const stop = async () => {
    channel.close();
    process.kill(killed);
    await process.exit;
    await sandbox.files.remove(folder, { recursive: true, force: true });
  };
  if (problem !== null) {
    await stop();
    throw new Error(`${problem}:\n${output()}`);
  }
  return { http: channel.client(launch.port), output, stop };
}

async function writeFiles(sandbox: Sandbox, folder: string, files: Program["files"]): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await sandbox.files.makeDirectory(dirname(join(folder, path)), true);
    await sandbox.files.writeFile(join(folder, path), new TextEncoder().encode(text));
  }
}

/** Resolves with null once `port` opens. */
function opened(sandbox: Sandbox, port: number): { promise: Promise<null>; forget: () => void } {
  const { promise, resolve } = Promise.withResolvers<null>();
  const forget = sandbox.onPort((changed, type) => {
    if (changed === port && type === "open") resolve(null);
  });
  return { promise, forget };
}
