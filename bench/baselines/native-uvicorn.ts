import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A port nobody uses now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/**
 * A virtual environment with native FastAPI and uvicorn, made once.
 * @returns the path of its interpreter
 * @throws Error when the machine has no Python that can make one
 */
export async function nativeEnvironment(directory: string): Promise<string> {
  const python = join(directory, "bin", "python");
  if (!existsSync(python)) await run("python3", ["-m", "venv", directory]);
  const ready = await run(python, ["-c", "import fastapi, uvicorn"]).then(
    () => true,
    () => false,
  );
  if (!ready)
    await run(python, ["-m", "pip", "install", "-q", "--disable-pip-version-check", "fastapi", "uvicorn"]);
  return python;
}

/** Asks until `accept` says yes to the body; refused connections count as "not yet". */
export async function until(url: string, accept: (body: string) => boolean, limit = 30_000): Promise<void> {
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

/**
 * Milliseconds from saving an edit to the first answer that shows it, with native `uvicorn --reload`.
 * @param project a folder with `main.py`; it is copied, not changed
 * @param edit gives the source of `main.py` for edit number n, and what `GET /version` then answers
 */
export async function nativeReload(
  python: string,
  project: string,
  edit: (source: string, n: number) => { source: string; answer: string },
  samples: number,
): Promise<number[]> {
  const directory = await mkdtemp(join(tmpdir(), "bench-"));
  await cp(project, directory, { recursive: true });
  const file = join(directory, "main.py");
  const original = await readFile(file, "utf8");
  const port = await freePort();
  const server = spawn(python, ["-m", "uvicorn", "main:app", "--reload", "--port", String(port)], {
    cwd: directory,
    stdio: "ignore",
  });
  const times: number[] = [];
  try {
    await until(`http://127.0.0.1:${port}/openapi.json`, () => true);
    for (let n = 1; n <= samples; n++) {
      const { source, answer } = edit(original, n);
      const started = performance.now();
      await writeFile(file, source);
      await until(`http://127.0.0.1:${port}/version`, (body) => body.includes(answer));
      times.push(performance.now() - started);
    }
  } finally {
    server.kill("SIGTERM");
    await rm(directory, { recursive: true, force: true });
  }
  return times;
}
