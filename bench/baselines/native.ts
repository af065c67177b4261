import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../setting.ts";
import type { Voice } from "../voices.ts";

const run = promisify(execFile);

/** A port nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/**
 * A virtual environment with native FastAPI, uvicorn and Django, made once.
 * @returns the path of its interpreter
 * @throws Error when the machine has no Python that can make one
 */
export async function nativeEnvironment(): Promise<string> {
  const directory = `${root}.cache/bench-python`;
  const python = join(directory, "bin", "python");
  if (!existsSync(python)) await run("python3", ["-m", "venv", directory]);
  const ready = await run(python, ["-c", "import fastapi, uvicorn, django"]).then(
    () => true,
    () => false,
  );
  const packages = ["fastapi", "uvicorn", "django"];
  if (!ready) await run(python, ["-m", "pip", "install", "-q", "--disable-pip-version-check", ...packages]);
  return python;
}

/** Asks until `accept` says yes to the body; refused connections count as "not yet". */
async function until(url: string, accept: (body: string) => boolean, limit = 30_000): Promise<void> {
  const end = performance.now() + limit;
  while (performance.now() < end) {
    const body = await fetch(url).then(
      (response) => response.text(),
      () => undefined,
    );
    if (body !== undefined && accept(body)) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`${url} did not give the expected answer within ${limit} ms`);
}

const commands: Readonly<Record<Voice["name"], (port: number) => readonly string[]>> = {
  FastAPI: (port) => ["-m", "uvicorn", "main:app", "--port", String(port)],
  Django: (port) => ["manage.py", "runserver", String(port)],
};

/** Starts a voice's server in a copy of its project. */
async function start(python: string, voice: Voice, more: readonly string[] = []) {
  const directory = await mkdtemp(join(tmpdir(), "bench-"));
  await cp(voice.project, directory, { recursive: true });
  const port = await freePort();
  const args = [...commands[voice.name](port), ...more];
  // A group of its own, so that the reloader's child ends with it.
  const server = spawn(python, args, { cwd: directory, stdio: "ignore", detached: true });
  return {
    directory,
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const gone = new Promise((resolve) => server.once("close", resolve));
      if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, "SIGTERM");
      await gone;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Milliseconds from starting the server to its first answer, without a reloader. */
export async function nativeStart(python: string, voice: Voice, samples: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n <= samples; n++) {
    const started = performance.now();
    const server = await start(python, voice);
    await until(`${server.url}${voice.page}`, () => true);
    // The first wrote the byte code.
    if (n > 0) times.push(performance.now() - started);
    await server.stop();
  }
  return times;
}

/** Milliseconds from saving an edit to the first answer that shows it, with the framework's own reloader. */
export async function nativeReload(python: string, voice: Voice, samples: number): Promise<number[]> {
  const server = await start(python, voice, voice.name === "FastAPI" ? ["--reload"] : []);
  const times: number[] = [];
  try {
    await until(`${server.url}${voice.page}`, () => true);
    for (let n = 1; n <= samples; n++) {
      // Django's looks for changes once a second: edits come at any moment of it.
      await new Promise((resolve) => setTimeout(resolve, 1_000 + Math.random() * 1_000));
      const { source, answer } = voice.edit(n);
      const started = performance.now();
      await writeFile(join(server.directory, voice.file), source);
      await until(`${server.url}${voice.path}`, (body) => body.includes(answer));
      times.push(performance.now() - started);
    }
  } finally {
    await server.stop();
  }
  return times;
}
