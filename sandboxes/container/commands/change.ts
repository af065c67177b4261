import type { Call, Command } from "./call.ts";
import type { CommandFiles } from "./files.ts";
import { type Given, readOptions, type Taken } from "./options.ts";
import { absolute } from "./paths.ts";
import { CommandError, reason } from "./problems.ts";

/** A command that does something to each of its operands; one that fails does not keep it from the others. */
function forEach(
  taken: Taken,
  doing: string,
  act: (path: string, given: Given, name: string) => Promise<void>,
): Command {
  return async (call) => {
    const given = readOptions(call.args, taken);
    if (given.operands.length === 0 && !given.flags.has("force")) throw new CommandError("missing operand");
    return each(call, doing, given.operands, (path, name) => act(path, given, name));
  };
}

async function each(
  call: Call,
  doing: string,
  names: readonly string[],
  act: (path: string, name: string) => Promise<void>,
): Promise<number> {
  let code = 0;
  for (const name of names) {
    try {
      await act(absolute(call.cwd, name), name);
    } catch (error) {
      code = 1;
      call.complain(`${call.name}: ${doing} '${name}': ${reason(error)}\n`);
    }
  }
  return code;
}

/** `mkdir [-p] FOLDER…` */
export const makeDirectories = (files: CommandFiles) =>
  forEach({ flags: { p: "parents", parents: "parents" } }, "cannot create directory", (path, { flags }) =>
    files.makeDirectory(path, flags.has("parents")),
  );

/** `touch FILE…` */
export const touch = (files: CommandFiles) => forEach({}, "cannot touch", (path) => files.touch(path));

/** `rm [-rf] FILE…` */
export const remove = (files: CommandFiles) =>
  forEach(
    { flags: { r: "recursive", R: "recursive", recursive: "recursive", f: "force", force: "force" } },
    "cannot remove",
    async (path, { flags }) => {
      const found = await files.find(path, false);
      if (!found && flags.has("force")) return;
      const recursive = flags.has("recursive");
      if (found?.kind === "directory" && !recursive) throw new CommandError("Is a directory");
      await files.remove(path, recursive);
    },
  );

/** `rmdir FOLDER…` */
export const removeDirectories = (files: CommandFiles) =>
  forEach({}, "failed to remove", async (path) => {
    if ((await files.status(path, false)).kind !== "directory") throw new CommandError("Not a directory");
    await files.remove(path, false);
  });

/** `mv FILE… TARGET` */
export function move(files: CommandFiles): Command {
  return async (call) => {
    const { operands } = readOptions(call.args, { flags: { f: "force", v: "verbose" } });
    return toTarget(call, files, "cannot move", operands, (from, to) => files.rename(from, to));
  };
}

/** `cp [-r] FILE… TARGET` */
export function copy(files: CommandFiles): Command {
  return async (call) => {
    const { flags, operands } = readOptions(call.args, {
      flags: { r: "recursive", R: "recursive", a: "recursive", recursive: "recursive", f: "force" },
    });
    return toTarget(call, files, "cannot copy", operands, async (from, to) => {
      if ((await files.status(from)).kind !== "directory") return copyFile(files, from, to);
      if (!flags.has("recursive")) throw new CommandError("-r not specified");
      if (`${to}/`.startsWith(`${from}/`)) throw new CommandError("cannot copy a directory into itself");
      await copyTree(files, from, to);
    });
  };
}

async function toTarget(
  call: Call,
  files: CommandFiles,
  doing: string,
  operands: readonly string[],
  act: (from: string, to: string) => Promise<void>,
): Promise<number> {
  const target = operands.at(-1);
  const sources = operands.slice(0, -1);
  if (target === undefined || sources.length === 0) throw new CommandError("missing file operand");
  const to = absolute(call.cwd, target);
  const into = (await files.find(to))?.kind === "directory";
  if (!into && sources.length > 1) throw new CommandError(`target '${target}' is not a directory`);
  return each(call, doing, sources, async (from) => {
    const goal = into ? absolute(to, from.slice(from.lastIndexOf("/") + 1)) : to;
    if (goal === from) throw new CommandError(`it and '${target}' are the same file`);
    await act(from, goal);
  });
}

async function copyTree(files: CommandFiles, from: string, to: string): Promise<void> {
  if (!(await files.find(to))) await files.makeDirectory(to, false);
  for (const { name, kind } of await files.list(from)) {
    const [source, goal] = [`${from}/${name}`, `${to}/${name}`];
    if (kind === "directory") await copyTree(files, source, goal);
    else if (kind === "symlink") await files.symlink(goal, await files.readLink(source));
    else await copyFile(files, source, goal);
  }
}

async function copyFile(files: CommandFiles, from: string, to: string): Promise<void> {
  const { mode } = await files.status(from);
  await files.write(to, await files.read(from), mode & 0o777);
}
