import { type CommandName, commandNames } from "../commands/index.ts";

/** What a command line means in the sandbox. */
export type Resolved =
  | { readonly type: "python"; readonly argv: readonly [string, ...string[]] }
  | { readonly type: "builtin"; readonly name: BuiltinName }
  | { readonly type: "command"; readonly name: CommandName }
  | { readonly type: "shell" }
  | { readonly type: "unknown"; readonly message: string };

/** For the site, not for people. */
const builtins = [
  "http-client",
  "web-socket-client",
  "server-spans",
  "container-status",
  "container-storage",
  "container-requests",
] as const;
export type BuiltinName = (typeof builtins)[number];
export const siteNames: readonly string[] = builtins;
/** WebContainers call theirs `jsh`. */
const shells = ["sh", "bash", "jsh"] as const;

/** What the container runs without Python. */
export const ownNames: readonly string[] = [...commandNames, ...shells, ...builtins];
/** What PATH would be searched for. */
const folders = /^\/(usr\/(local\/)?)?bin\//;
const interpreters = /^python3?(\.14)?$/;
/** A command that a package may have installed. */
const bare = /^[A-Za-z0-9][\w.+-]*$/;

/** Every name of the interpreter. */
export const interpreterNames = ["python", "python3"] as const;

/**
 * Finds what to run, as a shell does through PATH. Names that are neither the interpreter nor the container's own
 * are taken for console scripts of installed packages (`uvicorn`, `pytest`, …); the Python half, which
 * knows them, exits with 127 where there is none of the name.
 */
export function resolveCommand(command: string, args: readonly string[]): Resolved {
  const name = command.replace(folders, "");
  if (interpreters.test(name)) return { type: "python", argv: ["python", ...args] };
  const builtin = builtins.find((one) => one === name);
  if (builtin) return { type: "builtin", name: builtin };
  const own = commandNames.find((one) => one === name);
  if (own) return { type: "command", name: own };
  if (shells.some((one) => one === name)) return { type: "shell" };
  // A script is run by its first line on a real machine: "#!/usr/bin/env python".
  if (command.includes("/") && command.endsWith(".py"))
    return { type: "python", argv: ["python", command, ...args] };
  if (bare.test(name)) return { type: "python", argv: [name, ...args] };
  return { type: "unknown", message: `sh: ${command}: command not found\n` };
}

/** As a shell: an unknown command's exit code. */
export const notFound = 127;
