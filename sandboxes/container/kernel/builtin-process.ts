import type { Call, Command } from "../commands/call.ts";
import type { ProcessIdentity } from "../protocol/process.ts";
import { OutputBound, type OutputLimits } from "./output-bound.ts";
import type { Member, OutputStream } from "./process.ts";
import { exitCodeOf, signal as signals } from "./signals.ts";
import type { Streams } from "./streams.ts";
import type { InputReader } from "./terminal/input.ts";

/** What a command of the kernel's own has of the world. */
export type BuiltinIo = Call;
export type Builtin = Command;

/** How a command is called. */
export interface Invocation {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** For programs that make files; the kernel's own have one that never changes. */
  readonly umask?: number;
}

/** A command of the kernel's own as a process, without a worker. */
export class BuiltinProcess implements Member, InputReader {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly argv: readonly string[];
  readonly exit: Promise<number>;
  readonly #exit = Promise.withResolvers<number>();
  readonly #abort = new AbortController();
  readonly #streams: Streams;
  readonly #output: OutputBound;
  #onSignal: (signal: number) => boolean = () => false;
  #reads: ((bytes: Uint8Array | null) => void)[] = [];

  /** @param limits of its output, which is not bounded where a program reads it */
  constructor(identity: ProcessIdentity, invocation: Invocation, streams: Streams, limits: OutputLimits) {
    this.pid = identity.pid;
    this.parent = identity.parent;
    this.group = identity.group;
    this.argv = invocation.argv;
    this.exit = this.#exit.promise;
    this.#streams = streams;
    this.#output = new OutputBound(streams.output, limits);
  }

  /** Begins. Once. */
  run(command: Command, { argv: [name, ...args], cwd, env }: Invocation): void {
    const { terminal, tty } = this.#streams;
    const columns = tty[1] ? (terminal?.size.columns ?? null) : null;
    const call: Call = {
      name,
      args,
      cwd,
      env,
      columns,
      read: () => this.#read(),
      print: (data) => this.write("stdout", data),
      complain: (text) => this.write("stderr", text),
      signal: this.#abort.signal,
    };
    command(call).then(
      (code) => this.#end(code),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (!this.#abort.signal.aborted) this.write("stderr", `${message}\n`);
        this.#end(1);
      },
    );
  }

  write(stream: OutputStream, data: string | Uint8Array): void {
    if (this.#abort.signal.aborted || data.length === 0) return;
    this.#output.push(stream, typeof data === "string" ? new TextEncoder().encode(data) : data);
  }

  /** Asks before a signal ends it: true when it will end by itself, or goes on. */
  onSignal(listener: (signal: number) => boolean): void {
    this.#onSignal = listener;
  }

  take(bytes: Uint8Array | null): void {
    this.#reads.shift()?.(bytes);
    if (this.#reads.length > 0) this.#streams.input.want(this);
  }

  kill(signal: number): void {
    if (signal === 0 || this.#abort.signal.aborted || this.#onSignal(signal)) return;
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
    this.#output.finish();
    this.#exit.resolve(code);
  }
}
