import type { WebContainerProcess } from "@webcontainer/api";
import type { CaseContext } from "../case.ts";
import type { Container } from "../host.ts";
import { Running } from "./running.ts";

/** A program that listens. */
export interface Server {
  readonly port: number;
  readonly url: string;
  readonly running: Running;
}

export type ProgramName = "fastapi" | "django";

/** How each program is started, as on any machine. */
const commands: Readonly<Record<ProgramName, (port: number) => readonly [string, ...string[]]>> = {
  fastapi: (port) => ["uvicorn", "main:app", "--port", String(port)],
  django: (port) => ["python", "manage.py", "runserver", "--noreload", String(port)],
};

const shared = new WeakMap<Container, Map<ProgramName, Promise<Server>>>();

/** The program's server, which the cases of a heading share; started by the first. */
export function server(context: CaseContext, program: ProgramName): Promise<Server> {
  const servers = shared.get(context.container) ?? new Map<ProgramName, Promise<Server>>();
  shared.set(context.container, servers);
  const running = servers.get(program) ?? serve(context, program, `server-${program}`);
  servers.set(program, running);
  running.catch(() => servers.delete(program));
  return running;
}

/**
 * Mounts a program in `directory` and starts it; resolves when its port answers. It runs until it is
 * killed or the container is torn down. Rejects with what it printed when it ends before.
 */
export async function serve(
  context: Pick<CaseContext, "container" | "programs" | "freePort" | "signal">,
  program: ProgramName,
  directory: string,
): Promise<Server> {
  const { container, programs, freePort, signal } = context;
  await container.fs.mkdir(`${directory}/page`, { recursive: true });
  await container.mount(programs[program] ?? {}, { mountPoint: directory });
  await container.mount(programs.page ?? {}, { mountPoint: `${directory}/page` });
  const port = await freePort();
  const [command, ...args] = commands[program](port);
  return listening(context.container, port, signal, [command, ...args].join(" "), () =>
    container.spawn(command, args, { cwd: directory }),
  );
}

/** Resolves when a port is open and what `start` started has it. Rejects with what that printed when it ends before. */
export async function listening(
  container: Container,
  port: number,
  signal: AbortSignal,
  command: string,
  start: () => Promise<WebContainerProcess>,
): Promise<Server> {
  const ready = Promise.withResolvers<string>();
  const unsubscribe = container.on("server-ready", (opened, url) => {
    if (opened === port) ready.resolve(url);
  });
  const running = new Running(await start(), command, signal);
  const fail = (reason: string) =>
    ready.reject(
      new Error(`"${command}" ${reason} before its port was open; it printed:\n${running.printed}`),
    );
  void running.exit.then((code) => fail(`ended with ${code}`));
  const abort = () => fail("took too long");
  signal.addEventListener("abort", abort, { once: true });
  try {
    return { port, url: await ready.promise, running };
  } finally {
    unsubscribe();
    signal.removeEventListener("abort", abort);
  }
}
