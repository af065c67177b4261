import { run } from "./commands.ts";

export const pip = ["-m", "pip", "--disable-pip-version-check"];
/** Seconds for one call of pip. */
export const limit = 1_800;

/** pip could not do what was asked; its last words are the message. */
export class PipError extends Error {}

/**
 * Runs `python` and resolves with what it printed.
 * @throws PipError
 */
export async function succeeded(python: string, args: readonly string[]): Promise<string> {
  const { code, output } = await run(python, args, { cwd: "/", limit });
  if (code !== 0) throw new PipError(output.trimEnd().split("\n").slice(-5).join("\n"));
  return output;
}
