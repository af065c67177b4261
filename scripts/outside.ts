import { execFile, spawn } from "node:child_process";
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { en } from "../components/workbench/messages/en/index.ts";
import { filesForOutside, type LockedPackages, oldest } from "../components/workbench/project/outside.ts";
import { listLessons, readLesson } from "../content/reader/index.ts";
import type { LessonProject } from "../content/types.ts";
import type { Command } from "../sandboxes/contract/types.ts";
import { readLock } from "../sandboxes/image/lock.ts";
import { runtimeVersion } from "../sandboxes/image/runtime.ts";

/**
 * `npm run outside -- [LESSON…]`: downloads' projects under the machine's own CPython. Each is written as a download
 * would be, its packages are installed as its README says, and its server is started and asked.
 */

const run = promisify(execFile);
/** Milliseconds for a server to answer. */
const patience = 60_000;
const environment = join(process.cwd(), ".cache/outside-python");
const bin = join(environment, "bin");
const python = join(bin, "python");

async function lockedPackages(): Promise<LockedPackages> {
  const packages = (await readLock()).map(({ name, version }) => [name, version] as const);
  return { python: (await runtimeVersion()).python, packages: Object.fromEntries(packages) };
}

/** Writes the project to a new folder; returns the folder. */
async function download(lesson: string, project: LessonProject, locked: LockedPackages): Promise<string> {
  const { framework, launch, start } = project;
  const files = new Map(Object.entries(start));
  const folder = await mkdtemp(join(tmpdir(), "outside-"));
  const whole = [...files, ...filesForOutside({ words: en, lesson, framework, launch, files, locked })];
  for (const [path, text] of whole) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

const env = (command: Command) => ({ ...process.env, PATH: `${bin}:${process.env.PATH}`, ...command.env });

/** @throws Error with the end of what was printed, when it fails or does not answer */
async function prove(lesson: string, project: LessonProject, locked: LockedPackages): Promise<void> {
  const folder = await download(lesson, project, locked);
  const install = ["-m", "pip", "install", "-q", "--disable-pip-version-check"];
  try {
    await run(python, [...install, "-r", "requirements.txt", "-c", "constraints.txt"], { cwd: folder });
    const { launch } = project;
    for (const command of launch.prepare ?? [])
      await run(command.command, [...command.args], { cwd: folder, env: env(command) });
    const port = await freePort();
    const args = launch.args.map((word) => (word === String(launch.port) ? String(port) : word));
    await answers(launch.command, args, { cwd: folder, env: env(launch) }, port);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function answers(
  command: string,
  args: readonly string[],
  where: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  port: number,
): Promise<void> {
  // A group of its own, so that a reloader's child ends with it.
  const server = spawn(command, args, { ...where, detached: true });
  let printed = "";
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-4_000);
    });
  const gone = new Promise<number | null>((resolve) => {
    server.once("close", resolve);
    server.once("error", () => resolve(null));
  });
  const ended = gone.then((code) => {
    throw new Error(`${command} ended with ${code}:\n${printed}`);
  });
  try {
    await Promise.race([ended, until(`http://127.0.0.1:${port}/`)]);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${printed}`);
  } finally {
    ended.catch(() => undefined);
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, "SIGKILL");
    await gone;
  }
}

/** Any answer will do: that the server runs is what is proved, the lessons' checks are proved elsewhere. */
async function until(url: string): Promise<void> {
  const signal = AbortSignal.timeout(patience);
  for (;;) {
    const answered = await fetch(url, { signal }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @throws Error when no Python is new enough */
async function makeEnvironment(): Promise<void> {
  for (const name of [process.env.PYTHON ?? "python3", "python3.14", "python3.13", "python3.12"]) {
    const recent = `import sys; sys.exit(sys.version_info < (${oldest.replace(".", ", ")}))`;
    const fits = await run(name, ["-c", recent]).then(
      () => true,
      () => false,
    );
    if (fits) return void (await run(name, ["-m", "venv", environment]));
  }
  throw new Error(`Python ${oldest} or newer is not on this machine. PYTHON=… names another interpreter.`);
}

const wanted = process.argv.slice(2);
const locked = await lockedPackages();
await access(python).catch(makeEnvironment);
let [passed, failed] = [0, 0];
for (const { slug } of await listLessons()) {
  if (wanted.length > 0 && !wanted.some((name) => slug.includes(name))) continue;
  for (const project of (await readLesson(slug)).projects) {
    const name = `${slug} ${project.framework}`;
    try {
      await prove(slug, project, locked);
      passed += 1;
      console.log(`✓ ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
}
console.log(`${passed} projects answer outside, ${failed} do not`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
