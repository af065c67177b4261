import type { SpawnOptions } from "@webcontainer/api";
import type { CaseContext } from "../case.ts";
import { type Ended, type Running, run, start } from "./running.ts";

const mountScripts = ({ container, programs, directory }: CaseContext) =>
  container.mount(programs.scripts ?? {}, { mountPoint: directory });

/** Starts a program of `projects/scripts/` in the case's folder. */
export async function startScript(
  context: CaseContext,
  name: string,
  args: readonly string[] = [],
  options: SpawnOptions = {},
): Promise<Running> {
  await mountScripts(context);
  return start(context, "python", [`${name}.py`, ...args], options);
}

/** Runs a program of `projects/scripts/` in the case's folder to its end. */
export async function runScript(
  context: CaseContext,
  name: string,
  args: readonly string[] = [],
  options: SpawnOptions = {},
): Promise<Ended> {
  await mountScripts(context);
  return run(context, "python", [`${name}.py`, ...args], options);
}
