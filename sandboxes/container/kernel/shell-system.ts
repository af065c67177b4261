import type { CommandFiles } from "../commands/files.ts";
import type {
  Pipe,
  Program,
  Streams as ShellStreams,
  ShellTerminal,
  Sink,
  Source,
  System,
} from "../shell/system.ts";
import type { BuiltinProcess } from "./builtin-process.ts";
import type { Member, OutputStream } from "./process.ts";
import type { Programs } from "./programs.ts";
import type { Streams } from "./streams.ts";
import { Input } from "./terminal/input.ts";
import { raw } from "./terminal/mode.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** What a shell's process is joined to. */
export interface ShellParts {
  readonly files: CommandFiles;
  /** The shell's own process, and its streams. */
  readonly process: BuiltinProcess;
  readonly streams: Streams;
  /** Starts a program as a child of the shell, in a group of its own or in `group`; null where it cannot. */
  start(program: Program, group: number | null, streams: Streams): Member | null;
  kill(pid: number, signal: number): void;
  readonly programs: Programs;
}

/** The kernel as a shell sees it. */
export function shellSystem(parts: ShellParts): System {
  const { process, streams } = parts;
  const { terminal, tty } = streams;
  const sink = (stream: OutputStream, leads: boolean): Sink => ({
    terminal: leads,
    write(bytes) {
      process.write(stream, bytes);
      return true;
    },
  });
  const own = {
    input: new InputSource(streams.input, tty[0]),
    output: sink("stdout", tty[1]),
    error: sink("stderr", tty[2]),
  };
  const inherits = ({ output, error }: ShellStreams) =>
    [output, error].every((one) => one === own.output || one === own.error);
  return {
    files: parts.files,
    pid: process.pid,
    streams: own,
    terminal: terminal && tty[0] && tty[1] ? shellTerminal(terminal) : null,
    pipe: () => new InputPipe(),
    holding(bytes) {
      const input = new Input();
      input.push(bytes);
      input.end();
      return new InputSource(input, false);
    },
    start(program, given, group) {
      const { input, output, error } = given;
      let member: Member | null = null;
      const write = (stream: OutputStream, bytes: Uint8Array) => {
        if (!(stream === "stdout" ? output : error).write(bytes)) member?.breakPipe();
      };
      const started = parts.start(program, group, {
        input: inputOf(input),
        output: write,
        terminal,
        tty: [input.terminal, output.terminal, error.terminal],
        audience: inherits(given) ? streams.audience : "program",
      });
      member = started;
      return started;
    },
    kill: (pid, signal) => parts.kill(pid, signal),
    programs: parts.programs,
    onSignal: (listener) => process.onSignal(listener),
  };
}

class InputSource implements Source {
  readonly input: Input;
  readonly terminal: boolean;
  constructor(input: Input, terminal: boolean) {
    this.input = input;
    this.terminal = terminal;
  }
}

/** Known limit: it is never full, as its {@link Input}. */
class InputPipe implements Pipe {
  readonly terminal = false;
  readonly #input = new Input();
  readonly reader: Source = new InputSource(this.#input, false);
  #left = false;

  write(bytes: Uint8Array): boolean {
    if (!this.#left) this.#input.push(bytes);
    return !this.#left;
  }

  end(): void {
    this.#input.end();
  }

  leave(): void {
    this.#left = true;
    this.#input.clear();
  }
}

function inputOf(source: Source): Input {
  if (source instanceof InputSource) return source.input;
  throw new TypeError("A source of another system.");
}

function shellTerminal(terminal: Terminal): ShellTerminal {
  const { mode, foreground } = terminal;
  return {
    get columns() {
      return terminal.size.columns;
    },
    onResize: (listener) => terminal.resized.add(() => listener()),
    listen(to) {
      terminal.mode = to === "keys" ? raw : mode;
    },
    giveTo(group) {
      terminal.foreground = group ?? foreground;
    },
  };
}
