import type { PyodideAPI } from "pyodide";
import { Channel, type FilesChannelHandle } from "../files/channel.ts";
import { wrapFcntl } from "../files/fcntl.ts";
import { mountFiles } from "../files/mount.ts";
import { skipWhatOthersRemove } from "../files/racing-list.ts";
import { openWhatOthersMake } from "../files/racing-open.ts";
import { projectRoot, temporaryRoot } from "../files/roots.ts";
import { type FromProcess, type ToProcess, toProcess } from "../protocol/process.ts";
import { PROJECT_ROOT, runtimeAssets } from "./assets.ts";
import { Connections } from "./connections.ts";
import { translateErrors } from "./error-numbers.ts";
import { Hashing, type HashingWorker } from "./hashing.ts";
import { createHost, ticketAndValue } from "./host.ts";
import type { MainRequest, PythonHalf } from "./host-api.ts";
import { type Interpreter, startInterpreter } from "./interpreter.ts";
import { Interrupts } from "./interrupts.ts";
import { LocalTime, nameZone } from "./local-time.ts";
import { MemoryLimit } from "./memory-limit.ts";
import { Output } from "./output.ts";

/** What a worker gives to the process in it. */
export interface WorkerEnd {
  post(message: FromProcess): void;
  /** Runs nothing more in this worker; the kernel is about to stop it. */
  halt(): void;
  startHashing(): HashingWorker;
}

/** `PythonHalf` as Pyodide shows it: `main` blocks, so it gets a WebAssembly stack of its own. */
type PythonHalfProxy = Omit<PythonHalf, "main"> & {
  readonly main: { callPromising(request: string): Promise<number> };
};

type Boot = Extract<ToProcess, { type: "boot" }>;
type Run = Extract<ToProcess, { type: "run" }>;

/**
 * One process in its worker: boots once, runs once, then only waits for its worker to be stopped.
 * Every failure ends in one `failed`, which is terminal.
 */
export class Process {
  readonly #end: WorkerEnd;
  readonly #output: Output;
  readonly #marks: [string, number][] = [];
  readonly #started = performance.now();
  #state: "loaded" | "booting" | "ready" | "running" | "over" = "loaded";
  #python: PyodideAPI | null = null;
  #half: PythonHalfProxy | null = null;
  #connections: Connections | null = null;
  #memory: MemoryLimit | null = null;
  #interrupt: Uint8Array = new Uint8Array(1);
  #umask = 0o022;
  readonly #localTime = new LocalTime();
  readonly #mountable = Promise.withResolvers<void>();

  constructor(end: WorkerEnd) {
    this.#end = end;
    this.#output = new Output((message) => this.#post(message));
  }

  /** Says that the worker's script runs. */
  announce(): void {
    this.#post({ type: "loaded" });
  }

  /** Takes a message of the kernel; one that is not understood ends the process. */
  receive(data: unknown): void {
    const parsed = toProcess.safeParse(data);
    if (!parsed.success) {
      this.fail(new Error(`The kernel sent something that is no message: ${parsed.error.message}`));
      return;
    }
    try {
      this.#handle(parsed.data);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Reports what nobody caught. Only the first failure counts. */
  fail(error: unknown): void {
    if (this.#state === "over") return;
    const stage = this.#state === "running" ? "run" : "boot";
    const { name, message, stack } = this.#explained(error);
    this.#output.flush();
    this.#post({ type: "failed", stage, name, message, stack: stack ?? "" });
    this.#state = "over";
  }

  /** What breaks down after memory was refused did so for want of it, whatever it says itself. */
  #explained(error: unknown): Error {
    const known = error instanceof Error ? error : new Error(String(error));
    if (!this.#memory?.refused) return known;
    return Object.assign(new Error(this.#memory.description, { cause: known }), { name: "MemoryError" });
  }

  #handle(message: ToProcess): void {
    switch (message.type) {
      case "ping":
        this.#post({ type: "pong", sequence: message.sequence });
        break;
      case "expect":
        // A failure shows when it is wanted.
        import(/* @vite-ignore */ message.glue).catch(() => undefined);
        break;
      case "boot":
        if (this.#state !== "loaded") throw new Error("A process boots once.");
        this.#state = "booting";
        this.#boot(message).catch((error: unknown) => this.fail(error));
        break;
      case "mount":
        this.#mountable.resolve();
        break;
      case "run":
        if (this.#state !== "ready") throw new Error("A process runs once, after it has booted.");
        this.#state = "running";
        this.#run(message).catch((error: unknown) => this.fail(error));
        break;
      default:
        if (this.#half && this.#connections) this.#handleRunning(message, this.#half, this.#connections);
    }
  }

  #handleRunning(
    message: Exclude<ToProcess, { type: "ping" | "expect" | "boot" | "mount" | "run" }>,
    half: PythonHalfProxy,
    connections: Connections,
  ): void {
    switch (message.type) {
      case "input":
        half.input(message.bytes ?? undefined);
        break;
      case "signal":
        // Still there: the interpreter is parked and did not poll it.
        if (Atomics.compareExchange(this.#interrupt, 0, message.signal, 0) === message.signal)
          half.signal(message.signal);
        break;
      case "resize":
        half.resize(message.terminal.columns, message.terminal.rows);
        break;
      case "child-output":
        half.childOutput(message.pid, message.stream, message.bytes);
        break;
      case "child-exited":
        half.childExited(message.pid, message.code);
        break;
      case "datagram":
        half.datagram(message.port, message.peerPort, message.bytes);
        break;
      case "watch-spans":
        half.watchSpans(message.on);
        break;
      case "accept":
        half.accepted(message.port, connections.add(message.connection), message.peerPort);
        break;
      default: {
        const { ticket, value } = ticketAndValue(message, connections);
        half.wake(ticket, value);
      }
    }
  }

  async #boot({ assets: unchecked, files, interrupt, memory, programs }: Boot): Promise<void> {
    const assets = runtimeAssets.parse(unchecked);
    const limit = new MemoryLimit(memory, (notice) => this.#complain(`[sandbox] ${notice}`));
    this.#memory = limit;
    const channel = files ? new Channel(files as FilesChannelHandle) : null;
    this.#mark("assets");
    const { python, module } = await startInterpreter({
      assets,
      snapshot: assets.snapshot,
      standardError: (text) => this.#complain(text),
      wrapImports: (env, machine) => {
        limit.wrap(env);
        this.#localTime.wrap(env, machine.memory);
        if (!channel) return;
        wrapFcntl(env, machine.files, machine.memory, channel);
        skipWhatOthersRemove(env, machine.files);
      },
    });
    this.#mark("restore");
    if (channel) {
      await this.#mountable.promise;
      const umask = () => this.#umask;
      openWhatOthersMake(module.FS);
      mountFiles(module.FS, channel, { mountPoint: PROJECT_ROOT, root: projectRoot, umask });
      mountFiles(module.FS, channel, { mountPoint: "/tmp", root: temporaryRoot, umask });
    }
    this.#mark("mount");
    this.#interrupt = new Uint8Array(interrupt);
    const interrupts = new Interrupts(this.#interrupt);
    // Typed as an array of bytes; what is read and written is index 0.
    python.setInterruptBuffer(interrupts as unknown as Uint8Array);
    const numbers = python.pyimport("counterpoint.error_numbers");
    translateErrors(module, numbers.translations());
    numbers.destroy();
    this.#attach({ python, module }, interrupts, programs);
    this.#python = python;
    this.#mark("attach");
    this.#state = "ready";
    this.#post({ type: "ready", marks: this.#marks, commands: JSON.parse(this.#half?.commands() ?? "[]") });
  }

  #attach({ python, module }: Interpreter, interrupts: Interrupts, programs: readonly string[]): void {
    const half = (): PythonHalfProxy => {
      if (!this.#half) throw new Error("The host was called before the Python half was attached.");
      return this.#half;
    };
    const connections = new Connections({
      received: (connection, bytes) => half().received(connection, bytes),
      ended: (connection) => half().ended(connection),
      reset: (connection) => half().reset(connection),
      drained: (connection, pending) => half().drained(connection, pending),
    });
    const host = createHost({
      post: (message) => this.#post(message),
      output: this.#output,
      interrupts,
      connections,
      hashing: new Hashing(() => this.#end.startHashing()),
      wake: (ticket, value) => half().wake(ticket, value),
      setUmask: (mask) => {
        this.#umask = mask;
      },
      setTimeZone: (name, names) => {
        this.#localTime.set(name);
        nameZone(module, JSON.parse(names));
      },
      halt: () => this.#end.halt(),
      fail: (error) => this.fail(error),
    });
    python.registerJsModule("counterpoint_host", host);
    this.#connections = connections;
    this.#half = python.pyimport("counterpoint").attach(JSON.stringify(programs)) as PythonHalfProxy;
  }

  async #run({ type: _, ...request }: Run): Promise<void> {
    if (!this.#half || !this.#python) throw new Error("The process has not booted.");
    for (const stream of ["stdout", "stderr"] as const) {
      const options = {
        write: (bytes: Uint8Array) => {
          this.#output.write(stream, bytes);
          return bytes.length;
        },
      };
      if (stream === "stdout") this.#python.setStdout(options);
      else this.#python.setStderr(options);
    }
    const code = await this.#half.main.callPromising(JSON.stringify(request satisfies MainRequest));
    this.#output.flush();
    this.#post({ type: "exit", code });
    this.#state = "over";
  }

  #complain(line: string): void {
    this.#output.write("stderr", new TextEncoder().encode(`${line}\n`));
  }

  #mark(name: string): void {
    this.#marks.push([name, Math.round(performance.now() - this.#started)]);
  }

  #post(message: FromProcess): void {
    if (this.#state !== "over") this.#end.post(message);
  }
}
