import { resolve } from "node:path";
import type { OutputStream, SandboxProcess } from "../container/kernel/process.ts";
import { signal as signals } from "../container/kernel/signals.ts";
import { type CommandLine, parseArguments, UsageError, usage } from "./arguments.ts";
import { ImageMissing, readAssets } from "./assets.ts";
import { bootNodeSandbox } from "./boot.ts";
import { HostEdits } from "./host-edits.ts";
import { HostPorts } from "./host-ports.ts";
import { MountError, readDirectory } from "./read-directory.ts";
import { WriteBack } from "./write-back.ts";

/** `npm run sandbox`: one command in a sandbox of its own, joined to this terminal, directory and machine. */

/** More output than any program prints that somebody reads. */
const unbounded = { burst: 1e12, rate: 1e12 };
/** All that 32 bits address: it is this machine's memory, not a tab's. */
const memory = 2 ** 32;
const failed = 1;
const misused = 2;

function notice(text: string): void {
  process.stderr.write(`[sandbox] ${text}\n`);
}

async function run({ mount, env, bare, command, args }: CommandLine): Promise<number> {
  const directory = mount === null ? null : resolve(mount);
  const contents = directory === null ? null : await readDirectory(directory);
  for (const [path, reason] of contents?.leftOut ?? []) notice(`${path} was left out: ${reason}.`);
  const sandbox = await bootNodeSandbox({ bare, env, spareAfter: null, output: unbounded, memory });
  const failure = Promise.withResolvers<never>();
  sandbox.onError(failure.reject);
  sandbox.status.follow((status) => {
    // Asked again only to learn which kind of failure it is: the image's has an advice of its own.
    if (status.stage === "failed") readAssets(bare).catch(failure.reject);
  });
  try {
    if (contents) await sandbox.files.mount(sandbox.projectRoot, contents.entries, contents.body);
    const back = directory && contents ? new WriteBack(sandbox, directory, contents.leftOut, notice) : null;
    const edits = directory && back ? new HostEdits(sandbox, directory, back) : null;
    const ports = new HostPorts(sandbox, notice);
    const child = sandbox.spawn(command, args, {
      terminal: process.stdout.isTTY ? { columns: process.stdout.columns, rows: process.stdout.rows } : null,
      input: "bytes",
      output: (stream, bytes) => write(stream, bytes),
    });
    passInput(child);
    passSignals(child);
    const code = await Promise.race([child.exit, failure.promise]);
    ports.close();
    edits?.close();
    await back?.finish();
    return code;
  } finally {
    sandbox.teardown();
  }
}

function write(stream: OutputStream, bytes: Uint8Array): void {
  (stream === "stdout" ? process.stdout : process.stderr).write(bytes);
}

function passInput(child: SandboxProcess): void {
  process.stdin.on("data", (bytes: Buffer) => child.write(bytes));
  process.stdin.once("end", () => child.end());
  process.stdin.once("error", () => child.end());
}

/** Ctrl-C passes through; who presses it three times within a few seconds means it. */
function passSignals(child: SandboxProcess): void {
  let pressed: number[] = [];
  process.on("SIGINT", () => {
    const now = Date.now();
    pressed = [...pressed.filter((time) => now - time < 3_000), now];
    child.kill(pressed.length < 3 ? signals.interrupt : signals.kill);
  });
  process.on("SIGTERM", () => child.kill(signals.terminate));
  process.on("SIGHUP", () => child.kill(signals.hangup));
  // Whoever read our output has gone, as `head` does: nobody is left to write to.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => child.kill(signals.kill));
}

/** Ends this process once its output was taken. */
function leave(code: number): void {
  process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
}

try {
  leave(await run(parseArguments(process.argv.slice(2))));
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${usage}`);
    leave(misused);
  } else {
    const known = error instanceof MountError || error instanceof ImageMissing;
    notice(known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
    leave(failed);
  }
}
