import { inColumns } from "../commands/columns.ts";
import { complete } from "./line/complete.ts";
import { LineEditor } from "./line/editor.ts";
import type { History } from "./line/history.ts";
import { Control } from "./run/control.ts";
import type { Runner } from "./run/runner.ts";
import { runText } from "./script.ts";
import type { ShellState } from "./state.ts";
import { awaitsMore } from "./syntax.ts";
import type { ShellTerminal } from "./system.ts";

export interface Session {
  readonly runner: Runner;
  readonly state: ShellState;
  readonly terminal: ShellTerminal;
  readonly history: History;
  /** Keys; null when nobody types any more. */
  read(): Promise<Uint8Array | null>;
  /** Hears what controls the line that runs now. */
  controlledBy(control: Control): void;
}

/** Reads lines and runs them until `exit` or Ctrl-D; resolves with the exit code. */
export async function interact(session: Session): Promise<number> {
  const { runner, state, terminal, history, read } = session;
  const { system, jobs, builtins } = runner.parts;
  const write = (text: string) => void system.streams.output.write(new TextEncoder().encode(text));
  const editor = new LineEditor({
    read,
    write,
    columns: () => terminal.columns,
    onResize: (listener) => terminal.onResize(listener),
    history,
    layOut: (names) => inColumns(names, terminal.columns),
    complete: (before) =>
      complete(before, {
        cwd: state.cwd,
        home: state.get("HOME") ?? "/",
        commands: async () => [...Object.keys(builtins), ...(await system.programs.names())],
        list: (path) => system.files.list(path),
      }),
  });
  for (;;) {
    terminal.listen("keys");
    for (const line of jobs.takeNews()) write(`${line}\n`);
    const text = await readCommand(editor, promptOf(state));
    if (text === null) return state.code;
    if (text === "") continue;
    history.add(text.replace(/\n$/, ""));
    terminal.listen("lines");
    const code = await runLine(text, session);
    if (code !== null) return code;
  }
}

/** A command with all its lines; "" when it was given up, null at the end. */
async function readCommand(editor: LineEditor, prompt: string): Promise<string | null> {
  let text = "";
  for (;;) {
    const typed = await editor.readLine(text === "" ? prompt : "> ");
    if (typed.type === "end") return text === "" ? null : "";
    if (typed.type === "interrupted") return "";
    text = text === "" ? typed.text : `${text}\n${typed.text}`;
    if (!awaitsMore(text)) return text;
  }
}

/** Null, or the code with which the shell ends. */
async function runLine(text: string, { runner, state, controlledBy }: Session): Promise<number | null> {
  const control = new Control();
  controlledBy(control);
  const { code, how } = await runText(text, () => state.name, { runner, state, control });
  state.code = code;
  // The terminal has shown ^C.
  if (how === "interrupted") runner.parts.system.streams.output.write(new TextEncoder().encode("\n"));
  return how === "exit" ? code : null;
}

/** The folder, with the home as `~`. */
function promptOf(state: ShellState): string {
  const home = state.get("HOME");
  const inside = home !== undefined && `${state.cwd}/`.startsWith(`${home}/`);
  return `\x1b[1m${inside ? `~${state.cwd.slice(home.length)}` : state.cwd}\x1b[0m $ `;
}
