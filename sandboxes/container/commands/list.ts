import type { FileStatus } from "../protocol/files.ts";
import type { Call, Command } from "./call.ts";
import { inColumns } from "./columns.ts";
import type { CommandFiles } from "./files.ts";
import { readOptions } from "./options.ts";
import { absolute } from "./paths.ts";
import { reason } from "./problems.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

interface Shown {
  readonly name: string;
  readonly status: FileStatus;
  readonly target: string | null;
}

/** `ls [-la1A] [FILE…]`: in columns on a terminal, a name a line elsewhere. */
export function list(files: CommandFiles): Command {
  return async (call) => {
    const { flags, operands } = readOptions(call.args, {
      flags: { l: "long", a: "all", A: "almost-all", all: "all", 1: "lines", h: "human", F: "marks" },
    });
    const long = flags.has("long");
    const lines = long || flags.has("lines") || call.columns === null;
    const look = (path: string, name: string) => lookAt(files, path, name, long);
    const show = (all: readonly Shown[]) => {
      if (long) for (const one of all) call.print(`${longLine(one)}\n`);
      else call.print(lines ? all.map(({ name }) => `${name}\n`).join("") : columns(call, all));
    };

    let code = 0;
    const single: Shown[] = [];
    const folders: string[] = [];
    for (const name of operands.length > 0 ? operands : ["."]) {
      try {
        const status = await files.status(absolute(call.cwd, name));
        if (status.kind === "directory") folders.push(name);
        else single.push(await look(absolute(call.cwd, name), name));
      } catch (error) {
        code = 2;
        call.complain(`${call.name}: cannot access '${name}': ${reason(error)}\n`);
      }
    }
    show(single);
    for (const [index, folder] of folders.entries()) {
      const path = absolute(call.cwd, folder);
      if (operands.length > 1) call.print(`${index > 0 || single.length > 0 ? "\n" : ""}${folder}:\n`);
      const hidden = flags.has("all") || flags.has("almost-all");
      const named = (await files.list(path)).filter(({ name }) => hidden || !name.startsWith("."));
      const own = flags.has("all") ? [".", ".."] : [];
      const names = [...own, ...named.map(({ name }) => name)];
      const all = await Promise.all(names.map((name) => look(absolute(path, name), name)));
      if (long)
        call.print(`total ${all.reduce((sum, { status }) => sum + Math.ceil(status.size / 1024), 0)}\n`);
      show(all);
    }
    return code;
  };
}

async function lookAt(files: CommandFiles, path: string, name: string, long: boolean): Promise<Shown> {
  const status = await files.status(path, false);
  const target = long && status.kind === "symlink" ? await files.readLink(path) : null;
  return { name, status, target };
}

function columns({ columns: width }: Call, all: readonly Shown[]): string {
  return inColumns(
    all.map(({ name }) => name),
    width ?? 80,
  );
}

function longLine({ name, status, target }: Shown): string {
  const type = { file: "-", directory: "d", symlink: "l" }[status.kind];
  const time = new Date(status.mtime);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${months[time.getUTCMonth()]} ${String(time.getUTCDate()).padStart(2)}`;
  const when = `${day} ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
  const arrow = target === null ? "" : ` -> ${target}`;
  const size = String(status.size).padStart(8);
  return `${type}${permissions(status.mode)} 1 learner learner ${size} ${when} ${name}${arrow}`;
}

/** "rwxr-xr-x" */
function permissions(mode: number): string {
  return [6, 3, 0]
    .map((shift) =>
      ["r", "w", "x"].map((letter, bit) => ((mode >> shift) & (4 >> bit) ? letter : "-")).join(""),
    )
    .join("");
}
