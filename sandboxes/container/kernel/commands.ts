/** What a command line means in the sandbox. */
export type Resolved =
  | { readonly type: "python"; readonly argv: readonly [string, ...string[]] }
  | { readonly type: "builtin"; readonly name: BuiltinName }
  | { readonly type: "unknown"; readonly message: string };

const builtins = ["http-client", "web-socket-client", "container-status", "container-storage"] as const;
export type BuiltinName = (typeof builtins)[number];

const interpreters = /^(\/(usr\/(local\/)?)?bin\/)?python3?(\.14)?$/;
/** A command that a package may have installed: what PATH would be searched for. */
const bare = /^[A-Za-z0-9][\w.+-]*$/;

/**
 * Finds what to run, as a shell does through PATH. Names that are neither the interpreter nor built in
 * are taken for console scripts of installed packages (`uvicorn`, `pytest`, …); the Python half, which
 * knows them, exits with 127 where there is none of the name.
 */
export function resolveCommand(command: string, args: readonly string[]): Resolved {
  const installed = command.replace(/^\/usr\/local\/bin\//, "");
  if (interpreters.test(command)) return { type: "python", argv: ["python", ...args] };
  const builtin = builtins.find((name) => name === command);
  if (builtin) return { type: "builtin", name: builtin };
  // A script is run by its first line on a real machine: "#!/usr/bin/env python".
  if (command.includes("/") && command.endsWith(".py"))
    return { type: "python", argv: ["python", command, ...args] };
  if (bare.test(installed)) return { type: "python", argv: [installed, ...args] };
  return { type: "unknown", message: `sh: ${command}: command not found\n` };
}

/** As a shell: an unknown command's exit code. */
export const notFound = 127;
