import { readdirSync, readFileSync } from "node:fs";
import { openChannels } from "../../sandboxes/checking/bench.ts";
import { writeFiles } from "../../sandboxes/checking/folder.ts";
import { bootNodeWebContainer, type NodeWebContainer } from "../../sandboxes/node/web-container.ts";

/** A server of the X-ray's test, whose every request has middleware, queries, and a template or dependencies. */
interface Program {
  readonly folder: "fastapi" | "django";
  readonly command: string;
  readonly args: readonly string[];
  readonly port: number;
  readonly path: string;
}

export const programs: Readonly<Record<"fastapi" | "django", Program>> = {
  fastapi: {
    folder: "fastapi",
    command: "uvicorn",
    args: ["main:app", "--port", "8000"],
    port: 8000,
    path: "/teas",
  },
  django: {
    folder: "django",
    command: "python",
    args: ["manage.py", "runserver", "8000"],
    port: 8000,
    path: "/teas/",
  },
};

/** Requests of one measurement. */
const batch = 25;
/** Batches before the first that counts. */
const rehearsals = 4;

/**
 * Milliseconds of a processor that a request takes in the Node host, of the server and all around it, while nobody looks
 * and while the X-ray is on: the inverse of how many requests a second it can serve. In turns, a batch each, so that
 * what else the machine does meets both.
 */
export async function tracedRequests(
  program: Program,
  samples: number,
): Promise<{ readonly off: number[]; readonly on: number[] }> {
  const container = await bootNodeWebContainer({ openPorts: false });
  const channels = openChannels(async () => container);
  try {
    await serve(container, program);
    const http = channels.http.client(program.port);
    const measure = async () => {
      const before = process.cpuUsage();
      for (let n = 0; n < batch; n++) {
        const { status } = await http.send({ method: "GET", path: program.path, timeout: 60_000 });
        if (status !== 200) throw new Error(`${program.path} was answered with ${status}.`);
      }
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000 / batch;
    };
    const off: number[] = [];
    const on: number[] = [];
    for (let n = -rehearsals; n < samples; n++) {
      const without = await measure();
      const followed = await container.spawn("server-spans", [String(program.port)]);
      const spans = count(followed.output);
      const within = await measure();
      followed.kill();
      await followed.exit;
      if ((await spans) === 0) throw new Error("The X-ray told nothing.");
      if (n >= 0) {
        off.push(without);
        on.push(within);
      }
    }
    return { off, on };
  } finally {
    channels.close();
    container.teardown();
  }
}

async function serve(container: NodeWebContainer, { folder, command, args, port }: Program): Promise<void> {
  const base = new URL(`../../sandboxes/node/xray/${folder}/`, import.meta.url);
  const entries = readdirSync(base, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = entries.map(({ parentPath, name }) => `${parentPath}/${name}`);
  const sources = files.map(
    (path) => [path.slice(base.pathname.length), readFileSync(path, "utf8")] as const,
  );
  await writeFiles(container.fs, folder, Object.fromEntries(sources));
  if (folder === "django")
    await (await container.spawn("python", ["prepare.py"], { cwd: folder, output: false })).exit;
  const ready = new Promise<void>((resolve) => {
    container.on("server-ready", (opened) => opened === port && resolve());
  });
  await container.spawn(command, [...args], { cwd: folder, output: false });
  await ready;
}

/** Lines until the end. */
async function count(output: ReadableStream<string>): Promise<number> {
  let lines = 0;
  const reader = output.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read())
    lines += next.value.split("\n").length - 1;
  return lines;
}
