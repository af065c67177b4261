import { absolute } from "../../commands/paths.ts";
import type { ShellState } from "../state.ts";
import type { System } from "../system.ts";

/** What a name means as a program. */
export type Located =
  | { readonly type: "program"; readonly argv: readonly [string, ...string[]] }
  /** `problem` is null where no program has the name. */
  | { readonly type: "missing"; readonly problem: string | null; readonly code: 126 | 127 };

/** Bytes of a file in which its first line must end. */
const firstLine = 200;
const nowhere = "No such file or directory";
const folders = /^\/(usr\/(local\/)?)?bin\//;

/**
 * Finds what to run: by its name among the programs, as through PATH; by a path, a script, whose first line says
 * what runs it. Whether a script is marked as executable is not asked: files of an editor never are.
 */
export async function locate(
  words: readonly [string, ...string[]],
  state: ShellState,
  system: Pick<System, "files" | "programs">,
): Promise<Located> {
  const [name, ...args] = words;
  const bare = name.replace(folders, "");
  if (!bare.includes("/")) {
    if (await system.programs.has(bare)) return { type: "program", argv: [bare, ...args] };
    const problem = name.includes("/") ? nowhere : null;
    return { type: "missing", problem, code: 127 };
  }
  const path = absolute(state.cwd, name);
  const found = await system.files.find(path);
  if (!found) return { type: "missing", problem: nowhere, code: 127 };
  if (found.kind === "directory") return { type: "missing", problem: "Is a directory", code: 126 };
  const start = new TextDecoder().decode((await system.files.read(path)).subarray(0, firstLine));
  const line = start.startsWith("#!") ? (start.split("\n")[0] ?? "") : "";
  const python = line === "" ? name.endsWith(".py") : line.includes("python");
  return { type: "program", argv: [python ? "python" : "sh", name, ...args] };
}
