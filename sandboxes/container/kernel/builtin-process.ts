import type { ProcessIdentity } from "../protocol/process.ts";
import type { OutputListener, SandboxProcess, SpawnOptions, TerminalSize } from "./process.ts";
import { cook, exitCodeOf, signal as signals } from "./signals.ts";

/** What a built-in command has of the world. */
export interface BuiltinIo {
  /** Chunks of standard input until its end. */
  readonly input: ReadableStream<Uint8Array>;
  print(text: string): void;
  /** Aborted by Ctrl-C and by kill. */
  readonly signal: AbortSignal;
}

export type Builtin = (io: BuiltinIo) => Promise<number>;

const silent: OutputListener = () => undefined;

/** A command of the kernel's own as a process: no worker, output unbounded, because programs read it. */
export class BuiltinProcess implements SandboxProcess {
  readonly pid: number;
  readonly group: number;
  readonly exit: Promise<number>;
  readonly #exit = Promise.withResolvers<number>();
  readonly #abort = new AbortController();
  readonly #cooked: boolean;
  readonly #input: ReadableStreamDefaultController<Uint8Array>;
  #inputOpen = true;

  constructor(identity: ProcessIdentity, command: Builtin, options: SpawnOptions) {
    this.pid = identity.pid;
    this.group = identity.group;
    this.exit = this.#exit.promise;
    this.#cooked = options.input !== "bytes";
    const output = options.output ?? silent;
    const encoder = new TextEncoder();
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    const input = new ReadableStream<Uint8Array>({
      start: (given) => {
        controller = given;
      },
    });
    if (!controller) throw new Error("A stream starts at once.");
    this.#input = controller;
    const print = (text: string) => output("stdout", encoder.encode(text));
    command({ input, print, signal: this.#abort.signal }).then(
      (code) => this.#exit.resolve(code),
      (error: unknown) => {
        output("stderr", encoder.encode(`${error instanceof Error ? error.message : String(error)}\n`));
        this.#exit.resolve(1);
      },
    );
  }

  write(data: Uint8Array | string): void {
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
    const { interrupts, rest } = this.#cooked ? cook(bytes) : { interrupts: 0, rest: bytes };
    if (interrupts > 0) this.kill(signals.interrupt);
    if (this.#inputOpen && rest.length > 0) this.#input.enqueue(rest);
  }

  end(): void {
    if (this.#inputOpen) this.#input.close();
    this.#inputOpen = false;
  }

  kill(signal: number = signals.terminate): void {
    this.#abort.abort(new Error("The command was interrupted."));
    this.end();
    this.#exit.resolve(exitCodeOf(signal));
  }

  resize(_size: TerminalSize): void {
    // Built-in commands print lines whatever the width.
  }
}
