import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type * as z from "zod";
import type { Report } from "../../../sandboxes/contract/types.ts";
import { makeControlGroup } from "../sandbox/control-group.ts";
import { grade } from "../sandbox/grade.ts";
import { onlyPath, surveyGround } from "../sandbox/ground.ts";
import type { Limits } from "../sandbox/limits.ts";
import { Spares } from "../sandbox/spares.ts";
import { sums } from "./exercise.ts";

/** Tighter than in use, so that the suite is quick. */
export const tight: Limits = {
  memory: 900 * 1024 * 1024,
  processor: 20,
  time: 20_000,
  tasks: 96,
  output: 8 * 1024 * 1024,
  niceness: 0,
};

const programs = fileURLToPath(new URL("./programs/", import.meta.url));
const ground = surveyGround();
/** As in the grader: each job gets a container that stood ready, and none is used twice. */
let spares: Promise<Spares> | undefined;
const readySpares = () => {
  spares ??= ground.then((there) => new Spares(there, tight, 1));
  return spares;
};

export const closeSpares = async () => (await spares)?.close();

/** Grades a program of `programs/` as a submission. Rejects with GradingBroke when nothing can be said of it. */
export async function submit(
  program: string,
  tighter: Partial<Limits> = {},
  seed = "a seed that no program is told",
): Promise<Report> {
  const confined = await (await readySpares()).take();
  try {
    const files = { "main.py": await readFile(`${programs}${program}.py`) };
    const work = { exercise: sums, framework: "fastapi", files, overlays: {}, seed } as const;
    return await grade(confined, work, { ...tight, ...tighter });
  } finally {
    await confined.end();
  }
}

/** The one result of {@link submit}, as one line: "passed", or "failed: " and what was received. */
export async function verdictOn(program: string, tighter?: Partial<Limits>): Promise<string> {
  const [result] = (await submit(program, tighter)).results;
  return result?.status === "failed" ? `failed: ${result.received}` : String(result?.status);
}

/** Runs an attacker's JavaScript within the walls, in Node without any of the container; what it prints as JSON. */
export async function takeOver<T extends z.ZodType>(
  program: string,
  shape: T,
  args: readonly string[] = [],
): Promise<z.infer<T>> {
  const group = await makeControlGroup(tight);
  const source = await readFile(`${programs}${program}.mjs`);
  const node = ["--input-type=module", "-", ...args];
  const [command, ...rest] = (await ground).command(tight, group?.doors ?? [], node);
  const child = spawn(command, rest, { env: { ...onlyPath, SECRET: "of the grader" } });
  child.stdin.end(source);
  let printed = "";
  let complaint = "";
  child.stdout.on("data", (bytes) => {
    printed += bytes;
  });
  child.stderr.on("data", (bytes) => {
    complaint += bytes;
  });
  await new Promise((resolve) => child.once("close", resolve));
  await group?.remove();
  if (printed === "") throw new Error(`It printed nothing. ${complaint}`);
  return shape.parse(JSON.parse(printed));
}
