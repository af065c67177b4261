import type { FilesMemory } from "../files/channel.ts";
import type { RuntimeAssets } from "../process/assets.ts";
import { type FromProcess, fromProcess, type ToProcess, watchdogSignal } from "../protocol/process.ts";
import { ownNames } from "./commands.ts";
import type { WorkerHandle } from "./platform.ts";
import { crashed, exitCodeOf, signal as signals } from "./signals.ts";

/** How an interpreter ended; `problem` when it was not Python's own doing. */
export interface Ending {
  readonly code: number;
  readonly problem: string | null;
}

export interface InterpreterStart {
  readonly worker: WorkerHandle;
  readonly files: FilesMemory;
  readonly slot: number;
  readonly client: number;
  /** Bytes of memory that it may have. */
  readonly memoryLimit: number;
}

/**
 * One worker with one interpreter, from boot to end. It runs one command in its life. Every end, be it
 * exit, crash or kill, settles `ended`, and `ready` with it.
 */
export class Interpreter {
  readonly slot: number;
  readonly client: number;
  /** Rejects when the interpreter could not start. */
  readonly ready: Promise<void>;
  readonly ended: Promise<Ending>;
  readonly #worker: WorkerHandle;
  readonly #start: InterpreterStart;
  readonly #interrupt = new Uint8Array(new SharedArrayBuffer(4));
  readonly #ready = Promise.withResolvers<void>();
  readonly #ended = Promise.withResolvers<Ending>();
  #listener: (message: FromProcess) => void = () => undefined;
  #installed: readonly string[] = [];
  #over = false;

  constructor(start: InterpreterStart) {
    const { worker, slot, client } = start;
    this.slot = slot;
    this.client = client;
    this.#start = start;
    this.#worker = worker;
    this.ready = this.#ready.promise;
    this.ended = this.#ended.promise;
    // Whoever waits for `ready` sees its rejection; nobody need wait.
    this.ready.catch(() => undefined);
    worker.onMessage((data) => this.#receive(data));
    worker.onError((error) => this.#end({ code: crashed, problem: error.message }));
  }

  /**
   * Begins to restore, in a worker whose script has been on its way since the constructor.
   * @param attached when the owner of the files knows the slot: then they are mounted
   */
  boot(assets: RuntimeAssets, attached: Promise<unknown>): void {
    const { files, slot, client, memoryLimit } = this.#start;
    const interrupt = this.#interrupt.buffer as SharedArrayBuffer;
    const programs = [...ownNames];
    const handle = { ...files, slot, client };
    this.post({ type: "boot", assets, files: handle, interrupt, memory: memoryLimit, programs });
    attached.then(
      () => this.post({ type: "mount" }),
      (error: unknown) => this.fail(error),
    );
  }

  /** What it needs cannot be had. */
  fail(error: unknown): void {
    this.#end({ code: crashed, problem: error instanceof Error ? error.message : String(error) });
  }

  /** Commands of the packages that it was restored with; none before it is ready. */
  get installed(): readonly string[] {
    return this.#installed;
  }

  get over(): boolean {
    return this.#over;
  }

  /** Hears everything but the end. */
  listen(listener: (message: FromProcess) => void): void {
    this.#listener = listener;
  }

  post(message: ToProcess, transfer: readonly Transferable[] = []): void {
    if (!this.#over) this.#worker.postMessage(message, transfer);
  }

  /** See `protocol/process.ts`: buffer first, then the message. */
  signal(number: number): void {
    if (number === signals.kill) {
      this.terminate(number);
      return;
    }
    Atomics.store(this.#interrupt, 0, number);
    this.post({ type: "signal", signal: number });
  }

  /** Interrupts Python if it computes; leaves it alone if it waits. */
  interruptIfBusy(): void {
    Atomics.compareExchange(this.#interrupt, 0, 0, watchdogSignal);
  }

  takeInterruptBack(): void {
    Atomics.compareExchange(this.#interrupt, 0, watchdogSignal, 0);
  }

  /** Ends the worker at once, as if by `number`. */
  terminate(number: number): void {
    this.#end({ code: exitCodeOf(number), problem: null });
  }

  #receive(data: unknown): void {
    if (this.#over) return;
    const parsed = fromProcess.safeParse(data);
    if (!parsed.success) {
      this.#end({
        code: crashed,
        problem: `The process said something unintelligible: ${parsed.error.message}`,
      });
      return;
    }
    const message = parsed.data;
    if (message.type === "ready") {
      this.#installed = message.commands;
      this.#ready.resolve();
    } else if (message.type === "exit") this.#end({ code: message.code, problem: null });
    else if (message.type === "failed") this.#end({ code: crashed, problem: problemOf(message) });
    else this.#listener(message);
  }

  #end(ending: Ending): void {
    if (this.#over) return;
    this.#over = true;
    this.#worker.terminate();
    this.#ready.reject(new Error(ending.problem ?? "The interpreter was ended before it was ready."));
    this.#ended.resolve(ending);
  }
}

function problemOf({ stage, name, message }: Extract<FromProcess, { type: "failed" }>): string {
  const what = stage === "boot" ? "The interpreter could not start" : "The interpreter broke down";
  return `${what}: ${name}: ${message}`;
}
