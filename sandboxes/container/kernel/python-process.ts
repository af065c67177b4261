import type { FileChange } from "../protocol/files.ts";
import type { FromProcess, ProcessIdentity, SpawnRequest } from "../protocol/process.ts";
import { type ChildProcess, Children } from "./children.ts";
import { HeldPorts } from "./held-ports.ts";
import type { Ending, Interpreter } from "./interpreter.ts";
import type { Listener, Loopback } from "./loopback.ts";
import { OutputBound, type OutputLimits, unlimited } from "./output-bound.ts";
import { watchOver } from "./patience.ts";
import type { InterpreterPool } from "./pool.ts";
import type { OutputListener, SandboxProcess, SpawnOptions, TerminalSize } from "./process.ts";
import { ProcessCalls } from "./process-calls.ts";
import { ReloadWatch } from "./reload.ts";
import { RestartBudget } from "./restarts.ts";
import { cook, crashed, exitCodeOf, signal as signals } from "./signals.ts";
import type { Watchdog, WatchdogOptions } from "./watchdog.ts";

/** Milliseconds that a server has to shut down before it is started anew. */
const shutdownLimit = 2_000;

/** What a process needs of the sandbox around it. */
export interface ProcessServices {
  readonly pool: InterpreterPool;
  readonly loopback: Loopback;
  readonly output: OutputLimits;
  readonly watchdog: WatchdogOptions;
  readonly projectRoot: string;
  watchFiles(listener: (changes: readonly FileChange[]) => void): () => void;
  /** Starts a child of `parent`; returns a negated errno where it cannot. */
  spawnChild(parent: PythonProcess, request: SpawnRequest, output: OutputListener): ChildProcess | number;
  /** Sends a signal to a process, or, where the number is negative, to a group. */
  kill(pid: number, signal: number): void;
  /** Frees what the sandbox holds for an interpreter that ended. */
  retire(interpreter: Interpreter): void;
}

export interface PythonCommand {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

type State =
  | { readonly name: "starting" }
  | { readonly name: "running"; readonly interpreter: Interpreter }
  /** The old interpreter shuts down, the next is on its way. */
  | { readonly name: "restarting"; readonly old: Interpreter }
  /** It failed, and its files are watched: a change starts it anew. */
  | { readonly name: "waiting" }
  | { readonly name: "exited" };

/**
 * A command that runs in an interpreter, or, where it asked to be reloaded or was ended by the watchdog,
 * in one after another under the same pid, with the same output.
 */
export class PythonProcess implements SandboxProcess, Listener {
  readonly pid: number;
  /** Whom Ctrl-C reaches together. */
  readonly group: number;
  readonly exit: Promise<number>;
  readonly command: PythonCommand;
  readonly options: SpawnOptions;
  readonly #identity: ProcessIdentity;
  readonly #services: ProcessServices;
  readonly #output: OutputBound;
  readonly #exit = Promise.withResolvers<number>();
  readonly #restarts = new RestartBudget();
  readonly #held: HeldPorts;
  readonly #calls: ProcessCalls;
  readonly #reload: ReloadWatch;
  #terminal: TerminalSize | null;
  #state: State = { name: "starting" };
  #watchdog: Watchdog;
  #typed: (Uint8Array | null)[] = [];
  #changedMeanwhile: string | null = null;
  /** A signal from outside: what follows is not a failure to be mended by an edit. */
  #told = false;

  constructor(
    identity: ProcessIdentity,
    command: PythonCommand,
    options: SpawnOptions,
    services: ProcessServices,
  ) {
    this.pid = identity.pid;
    this.group = identity.group;
    this.#identity = identity;
    this.command = command;
    this.options = options;
    this.#services = services;
    this.#terminal = options.terminal ?? null;
    const limits = options.audience === "program" ? unlimited : services.output;
    this.#output = new OutputBound(options.output ?? (() => undefined), limits);
    this.#held = new HeldPorts(services.loopback, this);
    this.#calls = new ProcessCalls(this, {
      loopback: services.loopback,
      children: new Children({
        group: this.group,
        output: (stream, bytes) => options.output?.(stream, bytes),
        start: (request, output) => services.spawnChild(this, request, output),
      }),
      kill: (other, number) => services.kill(other, number),
    });
    this.#reload = new ReloadWatch(
      services.projectRoot,
      (listener) => services.watchFiles(listener),
      (path) => this.#changed(path),
    );
    this.#watchdog = this.#newWatchdog();
    this.exit = this.#exit.promise;
    this.#start().catch((error: unknown) => this.#fail(error));
  }

  write(data: Uint8Array | string): void {
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data.slice();
    const { interrupts, rest } =
      this.options.input === "bytes" ? { interrupts: 0, rest: bytes } : cook(bytes);
    if (interrupts > 0) {
      this.#typed = [];
      this.#services.kill(-this.group, signals.interrupt);
    }
    if (rest.length > 0) this.#input(rest);
  }

  end(): void {
    this.#input(null);
  }

  kill(signal: number = signals.terminate): void {
    if (this.#state.name === "exited" || signal === 0) return;
    this.#told = true;
    if (this.#state.name === "running") this.#state.interpreter.signal(signal);
    else this.#finish(exitCodeOf(signal));
  }

  resize(size: TerminalSize): void {
    if (!this.#terminal) return;
    this.#terminal = size;
    this.#running?.post({ type: "resize", terminal: size });
  }

  /** The terminal's size now; null where there is none. */
  get terminal(): TerminalSize | null {
    return this.#terminal;
  }

  accept(port: number, peerPort: number, connection: MessagePort): void {
    const interpreter = this.#running;
    if (interpreter) interpreter.post({ type: "accept", port, peerPort, connection }, [connection]);
    else connection.close();
  }

  activity(): void {
    this.#watchdog.activity();
  }

  get #running(): Interpreter | null {
    return this.#state.name === "running" ? this.#state.interpreter : null;
  }

  async #start(): Promise<void> {
    const interpreter = await this.#services.pool.take();
    // Somebody may have ended the process, or its interpreter, while it was on its way.
    const unwanted = () => this.#state.name === "exited";
    if (!unwanted()) await interpreter.ready.catch(() => undefined);
    if (unwanted()) {
      interpreter.terminate(signals.kill);
      return;
    }
    this.#watchdog = this.#newWatchdog();
    this.#state = { name: "running", interpreter };
    interpreter.listen((message) => this.#receive(interpreter, message));
    interpreter.ended.then((ending) => this.#ended(interpreter, ending));
    const { argv, cwd, env } = this.command;
    interpreter.post({
      type: "run",
      argv: [...argv],
      cwd,
      env: { ...env },
      terminal: this.#terminal,
      ...this.#identity,
    });
    for (const bytes of this.#typed.splice(0)) interpreter.post({ type: "input", bytes: copied(bytes) });
  }

  #input(bytes: Uint8Array | null): void {
    const interpreter = this.#running;
    if (interpreter) interpreter.post({ type: "input", bytes: copied(bytes) });
    else if (this.#state.name !== "exited") this.#typed.push(bytes);
  }

  #receive(from: Interpreter, message: FromProcess): void {
    switch (message.type) {
      case "output":
        this.#output.push(message.stream, message.bytes);
        break;
      case "bind":
      case "listen":
      case "unbind":
      case "connect":
      case "spawn":
      case "child-input":
      case "kill":
        this.#calls.answer(from, message);
        break;
      case "reload":
        this.#reload.watch(message);
        this.#services.pool.prepareSoon();
        break;
      case "pong":
        this.#watchdog.pong(message.sequence);
        break;
      case "loaded":
      case "ready":
      case "exit":
      case "failed":
        break;
    }
  }

  #changed(path: string): void {
    const shown = path.replace(`${this.#services.projectRoot}/`, "");
    if (this.#state.name === "starting" || this.#state.name === "restarting") this.#changedMeanwhile = path;
    if (this.#state.name === "running" && !this.#told) {
      this.#say(`${shown} changed, starting again.`);
      this.#restart(this.#state.interpreter);
    } else if (this.#state.name === "waiting") {
      this.#say(`${shown} changed, starting again.`);
      this.#startAgain();
    }
  }

  /** Lets the old interpreter shut down, for a while, and goes on in a new one. */
  #restart(old: Interpreter): void {
    this.#services.pool.prepare().catch(() => undefined);
    this.#held.hold();
    this.#state = { name: "restarting", old };
    old.signal(signals.terminate);
    const limit = setTimeout(() => old.terminate(signals.kill), shutdownLimit);
    old.ended.then(() => clearTimeout(limit));
  }

  #startAgain(): void {
    this.#state = { name: "starting" };
    this.#changedMeanwhile = null;
    this.#start().catch((error: unknown) => this.#fail(error));
  }

  #ended(interpreter: Interpreter, { code, problem }: Ending): void {
    this.#watchdog.stop();
    this.#services.loopback.release(this);
    this.#services.retire(interpreter);
    if (this.#state.name === "exited") return;
    if (this.#state.name === "restarting") {
      this.#startAgain();
      return;
    }
    if (problem !== null) this.#say(problem);
    if (code !== 0 && this.#reload.active && !this.#told) this.#awaitChange();
    else this.#finish(code);
  }

  #awaitChange(): void {
    this.#held.letGo();
    const missed = this.#changedMeanwhile;
    this.#state = { name: "waiting" };
    this.#changedMeanwhile = null;
    if (missed !== null) this.#changed(missed);
    else this.#say("It ended with an error. Change a file to start it again.");
  }

  #newWatchdog(): Watchdog {
    const { loopback, watchdog } = this.#services;
    return watchOver(
      {
        listener: this,
        loopback,
        running: () => this.#running,
        say: (text) => this.#say(text),
        stuck: (request) => this.#endStuck(request),
      },
      watchdog,
    );
  }

  #endStuck(request: string): void {
    const interpreter = this.#running;
    if (!interpreter) return;
    if (!this.#restarts.allow()) {
      this.#say(`${request} kept Python busy again. The server was ended; mend the code and start it.`);
      this.#finish(exitCodeOf(signals.kill));
      return;
    }
    this.#say(`${request} could not be interrupted. The server was ended and is starting again.`);
    this.#held.hold();
    this.#state = { name: "restarting", old: interpreter };
    interpreter.terminate(signals.kill);
  }

  #fail(error: unknown): void {
    this.#say(error instanceof Error ? error.message : String(error));
    this.#finish(crashed);
  }

  #finish(code: number): void {
    const state = this.#state;
    if (state.name === "exited") return;
    this.#state = { name: "exited" };
    this.#reload.stop();
    this.#held.letGo();
    this.#watchdog.stop();
    if (state.name === "running") state.interpreter.terminate(signals.kill);
    if (state.name === "restarting") state.old.terminate(signals.kill);
    this.#output.finish();
    this.#exit.resolve(code);
  }

  #say(text: string): void {
    this.options.output?.("stderr", new TextEncoder().encode(`[sandbox] ${text}\n`));
  }
}

function copied(bytes: Uint8Array | null): Uint8Array<ArrayBuffer> | null {
  return bytes === null ? null : bytes.slice();
}
