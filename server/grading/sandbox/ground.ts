import { execFile } from "node:child_process";
import { access, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { makeControlGroup } from "./control-group.ts";
import { librariesOf } from "./libraries.ts";
import { type Limits, limits } from "./limits.ts";
import { bubblewrapArguments, type Shown } from "./walls.ts";

const run = promisify(execFile);
const cache = fileURLToPath(new URL("../../../.cache/", import.meta.url));

/** This machine cannot grade; the message says in one sentence what to do. */
export class CannotGrade extends Error {
  override name = "CannotGrade";
}

/** All of the environment that the programs which make the walls get; what is within gets none. */
export const onlyPath: NodeJS.ProcessEnv = { PATH: process.env.PATH, NODE_ENV: "production" };

/** What the walls stand on, on this machine. */
export interface Ground {
  /**
   * The command that starts a container within the walls, held by the control group behind `doors`.
   * @param program arguments of Node in place of the container's
   */
  command(
    limits: Limits,
    doors: readonly string[],
    program?: readonly string[],
  ): readonly [string, ...string[]];
}

/** User ids of jobs, when the grader is root: away from those of Debian's users and daemons. */
const [firstUser, users] = [61_000, 64];
let nextUser = 0;

/**
 * Looks whether this machine has what grading needs, by building the walls once around nothing.
 * @throws CannotGrade
 */
export async function surveyGround(directory = cache): Promise<Ground> {
  if (process.platform !== "linux")
    throw new CannotGrade(
      "The grader needs Linux, because it confines programs with bubblewrap: start it there.",
    );
  await needs("bwrap", "bubblewrap");
  await needs("prlimit", "util-linux");
  const shown = await look(directory);
  const root = process.getuid?.() === 0;
  const failures: string[] = [];
  // As root each job gets a user id of its own, unless such a user cannot read the project.
  for (const user of root ? [true, false] : [false]) {
    const problem = (await trial(shown, user)) ?? (root && !user ? await unbounded() : null);
    if (problem === null) return groundOf(shown, user);
    failures.push(problem);
  }
  throw new CannotGrade(
    `The grader cannot confine programs on this machine, so it does not start. bubblewrap said: ${failures.at(-1)}`,
  );
}

async function needs(program: string, packageName: string): Promise<void> {
  const folders = (process.env.PATH ?? "").split(":");
  for (const folder of folders) {
    const there = await access(join(folder, program)).then(
      () => true,
      () => false,
    );
    if (there) return;
  }
  throw new CannotGrade(
    `The grader needs \`${program}\` to confine programs, and it is not on this machine: install ${packageName} (Debian: apt install ${packageName}).`,
  );
}

async function look(directory: string): Promise<Shown> {
  const [bundle, image] = [join(directory, "grader"), join(directory, "image")];
  try {
    await readFile(join(bundle, "main.mjs"));
    await readFile(join(image, "manifest.json"));
  } catch {
    throw new CannotGrade("What runs within the grader's walls was not built: run `npm start` once.");
  }
  const node = await realpath(process.execPath);
  return { node, libraries: await librariesOf(node), bundle, image };
}

/** Builds the walls around `node --version`; null when they stand. */
async function trial(shown: Shown, user: boolean): Promise<string | null> {
  const [program, ...rest] = [...becoming(user), "bwrap", ...bubblewrapArguments(shown, ["--version"])];
  if (program === undefined) return "nothing to run";
  try {
    await run(program, rest, { env: onlyPath, timeout: 20_000, cwd: "/" });
    return null;
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
    return said || (error instanceof Error ? error.message : String(error));
  }
}

/** The kernel does not count root's processes; null when a control group does. */
async function unbounded(): Promise<string | null> {
  const group = await makeControlGroup(limits);
  await group?.remove();
  return group ? null : "nothing bounds the processes of root here; start the grader as another user";
}

/** What changes to a user of the job's own. Processes are counted by user: jobs must not share one. */
function becoming(user: boolean): readonly string[] {
  if (!user) return [];
  const id = String(firstUser + (nextUser++ % users));
  return ["setpriv", "--reuid", id, "--regid", id, "--clear-groups", "--no-new-privs"];
}

function groundOf(shown: Shown, user: boolean): Ground {
  return {
    command({ processor, tasks }, doors, program) {
      const bounds = [
        // The signal comes at the first; the kernel kills at the second.
        `--cpu=${processor}:${processor + 5}`,
        `--nproc=${tasks}`,
        "--nofile=512",
        "--fsize=0",
        "--core=0",
        "--memlock=0",
      ];
      const enter =
        'for door; do [ "$door" = -- ] && break; echo $$ > "$door" || exit 98; shift; done; shift; exec "$@"';
      return [
        "/bin/sh",
        "-c",
        enter,
        "sh",
        ...doors,
        "--",
        ...becoming(user),
        "prlimit",
        ...bounds,
        "--",
        "bwrap",
        ...bubblewrapArguments(shown, program),
      ];
    },
  };
}
