import * as Comlink from "comlink";
import * as z from "zod/mini";
import { PROJECT_ROOT } from "../process/assets.ts";
import { OutputPump } from "./output.ts";
import { joinPath, workdirPath } from "./paths.ts";
import type { Sandbox } from "./sandbox.ts";

/** What the client's `spawn` sends. */
export const runRequest = z.object({
  command: z.string().check(z.minLength(1)),
  args: z.array(z.coerce.string()),
  cwd: z.nullish(z.string()),
  env: z.nullish(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  terminal: z.nullish(z.object({ cols: z.int().check(z.positive()), rows: z.int().check(z.positive()) })),
});

/** The page's listener, a function across the boundary; null ends the stream. */
export type Output = (bytes: Uint8Array | null) => Promise<unknown>;

const dimensions = z.object({ cols: z.int().check(z.positive()), rows: z.int().check(z.positive()) });
const SIGTERM = 15;

/** Starts a process and answers what the client calls on it. Throws SandboxError when there is no room for one. */
export function runProcess(
  sandbox: Sandbox,
  { command, args, cwd, env, terminal }: z.infer<typeof runRequest>,
  output: Output | undefined,
) {
  const pump = output
    ? new OutputPump((bytes) => output(bytes && Comlink.transfer(bytes, [bytes.buffer])))
    : null;
  const process = sandbox.spawn(command, args, {
    cwd: joinPath(PROJECT_ROOT, workdirPath(cwd ?? "")),
    env: Object.fromEntries(Object.entries(env ?? {}).map(([name, value]) => [name, String(value)])),
    // The client's output is that of a pseudoterminal; one without a size is not told to programs.
    terminal: terminal ? { columns: terminal.cols, rows: terminal.rows } : null,
    output: (_stream, bytes) => pump?.push(bytes),
  });
  const onExit = process.exit.then(async (code) => {
    await pump?.end();
    return code;
  });
  return Comlink.proxy({
    onExit,
    write: (data: unknown) => process.write(z.string().parse(data)),
    kill: () => process.kill(SIGTERM),
    resize: (size: unknown) => {
      const { cols, rows } = dimensions.parse(size);
      process.resize({ columns: cols, rows });
    },
  });
}
