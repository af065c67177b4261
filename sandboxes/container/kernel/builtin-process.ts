import type { ProcessIdentity } from "../protocol/process.ts";
import type { Member } from "./process.ts";
import { exitCodeOf, signal as signals } from "./signals.ts";
import type { Streams } from "./streams.ts";
import type { InputReader } from "./terminal/input.ts";

/** What a built-in command has of the world. */
export interface BuiltinIo {
  /** The next bytes of standard input; null at its end, and when the command was ended. */
  read(): Promise<Uint8Array | null>;
  print(text: string): void;
  /** Aborted by Ctrl-C and by kill. */
  readonly signal: AbortSignal;
}

export type Builtin = (io: BuiltinIo) => Promise<number>;

/** A command of the kernel's own as a process: no worker, output unbounded, because programs read it. */
export class BuiltinProcess implements Member, InputReader {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly argv: readonly string[];
  readonly exit: Promise<number>;
  readonly #exit = Promise.withResolvers<number>();
  readonly #abort = new AbortController();
  readonly #streams: Streams;
  #reads: ((bytes: Uint8Array | null) => void)[] = [];

  constructor(identity: ProcessIdentity, argv: readonly string[], command: Builtin, streams: Streams) {
    this.pid = identity.pid;
    this.parent = identity.parent;
    this.group = identity.group;
    this.argv = argv;
    this.exit = this.#exit.promise;
    this.#streams = streams;
    const encoder = new TextEncoder();
    const print = (text: string) => streams.output("stdout", encoder.encode(text));
    command({ read: () => this.#read(), print, signal: this.#abort.signal }).then(
      (code) => this.#end(code),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (!this.#abort.signal.aborted) streams.output("stderr", encoder.encode(`${message}\n`));
        this.#end(1);
      },
    );
  }

  take(bytes: Uint8Array | null): void {
    this.#reads.shift()?.(bytes);
    if (this.#reads.length > 0) this.#streams.input.want(this);
  }

  kill(signal: number): void {
    if (signal === 0) return;
    this.#abort.abort(new Error("The command was interrupted."));
    this.#end(exitCodeOf(signal));
  }

  breakPipe(): void {
    this.kill(signals.pipe);
  }

  #read(): Promise<Uint8Array | null> {
    if (this.#abort.signal.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#reads.push(resolve);
      this.#streams.input.want(this);
    });
  }

  #end(code: number): void {
    this.#streams.input.unwant(this);
    for (const resolve of this.#reads.splice(0)) resolve(null);
    this.#exit.resolve(code);
  }
}
