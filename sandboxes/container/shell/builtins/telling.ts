import { complain, print } from "../run/frame.ts";
import { locate } from "../run/locate.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";

/** Programs of the machine itself; all others are Python's. */
const machine = "/usr/bin";
const python = "/usr/local/bin";

/** `type NAME…`: what a name is. */
export const typeOf: Builtin = async (given) =>
  each(given, async (name, path) => {
    if (Object.hasOwn(given.runner.parts.builtins, name)) return `${name} is a shell builtin`;
    return path === null ? null : `${name} is ${path}`;
  });

/** `which NAME…`: where a program is. */
export const which: Builtin = async (given) => each(given, async (_, path) => path, true);

async function each(
  given: BuiltinCall,
  say: (name: string, path: string | null) => Promise<string | null>,
  silent = false,
): Promise<number> {
  const { name: command, args, frame, runner, span } = given;
  let code = 0;
  for (const name of args.filter((arg) => !arg.startsWith("-"))) {
    const found = await locate([name], frame.state, runner.parts.system);
    const own = runner.parts.system.programs.isOwn(name);
    const path =
      found.type === "missing" ? null : name.includes("/") ? name : `${own ? machine : python}/${name}`;
    const text = await say(name, path);
    if (text !== null) print(frame, `${text}\n`);
    else {
      code = 1;
      if (!silent) complain(frame, span.pos, `${command}: ${name}: not found`);
    }
  }
  return code;
}

/** `clear`: an empty screen, with the cursor at its top. */
export const clear: Builtin = ({ frame }) => {
  print(frame, "\x1b[H\x1b[2J\x1b[3J");
  return 0;
};

/** `help` */
export const help: Builtin = async ({ frame, runner }) => {
  const { builtins, system } = runner.parts;
  const programs = await system.programs.names();
  const own = programs.filter((name) => system.programs.isOwn(name));
  const others = programs.filter((name) => !system.programs.isOwn(name));
  print(
    frame,
    `Commands are joined by ; && || | and &. Files: > >> < 2> 2>&1. Quotes, $NAME, * and ? work as in any shell.
Tab completes, arrow up goes back, Ctrl-C interrupts, Ctrl-D ends.

The shell's own: ${Object.keys(builtins).sort().join(" ")}
Files and network: ${own.join(" ")}
Python's: ${others.join(" ")}
`,
  );
  return 0;
};
