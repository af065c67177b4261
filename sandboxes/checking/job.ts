import type { SpawnOptions, WebContainerProcess } from "@webcontainer/api";
import type { Job } from "../contract/bench.ts";
import type { Machine } from "./machine.ts";

/** Characters of output that are kept; a program that prints without end must not fill the tab. */
const limit = 4 * 1024 * 1024;

/** So that what a program prints is heard when it prints it, as in a terminal. */
const unbuffered = { PYTHONUNBUFFERED: "1" };

/** Starts a command and collects what it prints. Rejects when the container has no room for a process. */
export async function startJob(
  container: Machine,
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<Job> {
  const env = { ...unbuffered, ...options.env };
  const process = await container.spawn(command, [...args], { ...options, env });
  let printed = "";
  let news = Promise.withResolvers<void>();
  const told = () => {
    news.resolve();
    news = Promise.withResolvers();
  };
  const pumped = pump(process, (text) => {
    if (printed.length < limit) printed += text;
    told();
  });
  const input = process.input.getWriter();
  return {
    // With all that it has printed.
    exit: Promise.all([process.exit, pumped]).then(([code]) => {
      told();
      return code;
    }),
    output: () => printed,
    changed: () => news.promise,
    write: (text) => void input.write(text).catch(() => undefined),
    kill: () => process.kill(),
  };
}

/** Ends of lines become LF, as a pipe has them. Resolves at the end of output, whatever ended it. */
async function pump(process: WebContainerProcess, take: (text: string) => void): Promise<void> {
  const reader = process.output.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      take(next.value.replaceAll("\r\n", "\n"));
  } catch {}
}
