/** What a command line means in the sandbox. */
export type Resolved =
  | { readonly type: "python"; readonly argv: readonly [string, ...string[]] }
  | { readonly type: "builtin"; readonly name: BuiltinName }
  | { readonly type: "unknown"; readonly message: string };

export type BuiltinName = "http-client" | "container-status";

const interpreters = new Set(["python", "python3", "python3.14"]);

/** Commands that packages install, by the module that `python -m` runs for them. */
const modules: Readonly<Record<string, string>> = {
  uvicorn: "uvicorn",
  fastapi: "fastapi",
  pytest: "pytest",
  "py.test": "pytest",
  "django-admin": "django",
};

/** Finds what to run, as a shell does through PATH. */
export function resolveCommand(command: string, args: readonly string[]): Resolved {
  if (interpreters.has(baseName(command))) return { type: "python", argv: ["python", ...args] };
  if (Object.hasOwn(modules, command))
    return { type: "python", argv: ["python", "-m", modules[command] ?? command, ...args] };
  if (command === "http-client" || command === "container-status") return { type: "builtin", name: command };
  // Scripts are run by their first line on a real machine: "#!/usr/bin/env python".
  if (command.includes("/") && command.endsWith(".py"))
    return { type: "python", argv: ["python", command, ...args] };
  return { type: "unknown", message: `sh: ${command}: command not found\n` };
}

/** As a shell: an unknown command's exit code. */
export const notFound = 127;

function baseName(path: string): string {
  return path.startsWith("/usr/") || path.startsWith("/bin/") ? path.slice(path.lastIndexOf("/") + 1) : path;
}
