import type { FileChange } from "../protocol/files.ts";
import type { FromProcess } from "../protocol/process.ts";
import { Handover } from "./handover.ts";
import { HeldPorts } from "./held-ports.ts";
import type { Ending, Interpreter } from "./interpreter.ts";
import type { Listener, Loopback } from "./loopback.ts";
import { watchOver } from "./patience.ts";
import type { InterpreterPool } from "./pool.ts";
import { type ReloadRule, ReloadWatch } from "./reload.ts";
import { RestartBudget } from "./restarts.ts";
import { crashed, exitCodeOf, signal as signals } from "./signals.ts";
import type { Watchdog, WatchdogOptions } from "./watchdog.ts";

/** Milliseconds that a server has to shut down before it is started anew. */
const shutdownLimit = 2_000;

/** What a succession needs of the sandbox. */
export interface SuccessionServices {
  readonly pool: InterpreterPool;
  readonly loopback: Loopback;
  readonly watchdog: WatchdogOptions;
  readonly projectRoot: string;
  watchFiles(listener: (changes: readonly FileChange[]) => void): () => void;
  /** Frees what the sandbox holds for an interpreter that ended. */
  retire(interpreter: Interpreter): void;
}

/** The process that a succession serves. */
export interface Successor {
  /** Who holds its ports. */
  readonly listener: Listener;
  /** A restored interpreter is to run the command, for the first time or again. */
  run(interpreter: Interpreter): void;
  /** Something that an interpreter said while its predecessor shut down. */
  hear(from: Interpreter, message: FromProcess): void;
  /** Tells whoever reads the process's output what the sandbox did. */
  say(text: string): void;
  /** No interpreter follows. Called once. */
  finished(code: number): void;
}

type State =
  | { readonly name: "starting" }
  | { readonly name: "running"; readonly interpreter: Interpreter }
  /** The old interpreter shuts down, the next is on its way or runs already. */
  | { readonly name: "restarting"; readonly handover: Handover }
  /** It failed, and its files are watched: a change starts it anew. */
  | { readonly name: "waiting" }
  | { readonly name: "exited" };

/**
 * The interpreters that run one command: one, or, where it asked to be reloaded or was ended by the
 * watchdog, one after another.
 */
export class Succession {
  readonly #services: SuccessionServices;
  readonly #process: Successor;
  readonly #restarts = new RestartBudget();
  readonly #held: HeldPorts;
  readonly #reload: ReloadWatch;
  #state: State = { name: "starting" };
  #watchdog: Watchdog;
  /** A signal from outside: what follows is not a failure to be mended by an edit. */
  #told = false;

  constructor(services: SuccessionServices, process: Successor) {
    this.#services = services;
    this.#process = process;
    this.#held = new HeldPorts(services.loopback, process.listener);
    this.#reload = new ReloadWatch(
      services.projectRoot,
      (listener) => services.watchFiles(listener),
      (path) => this.#changed(path),
    );
    this.#watchdog = this.#newWatchdog();
    this.#start().catch((error: unknown) => this.#fail(error));
  }

  /** The interpreter that runs the command now. */
  get running(): Interpreter | null {
    return this.#state.name === "running" ? this.#state.interpreter : null;
  }

  get exited(): boolean {
    return this.#state.name === "exited";
  }

  /** Whether what an interpreter says is to be heard later, because another still shuts down. */
  holdsBack(from: Interpreter, message: FromProcess): boolean {
    return this.#state.name === "restarting" && this.#state.handover.keeps(from, message);
  }

  /** Passes a signal on; where no interpreter can take it, it ends the command. */
  signal(number: number): void {
    if (this.#state.name === "exited") return;
    this.#told = true;
    if (this.#state.name === "running") this.#state.interpreter.signal(number);
    else this.#finish(exitCodeOf(number));
  }

  /** Bytes were sent to it; an answer is awaited. */
  activity(): void {
    this.#watchdog.activity();
  }

  /** It printed something. */
  printed(): void {
    this.#watchdog.printed();
  }

  /** A sign of life. */
  pong(sequence: number): void {
    this.#watchdog.pong(sequence);
  }

  /** Starts the command anew whenever a file changes that `rule` names. */
  reloadOn(rule: ReloadRule): void {
    this.#reload.watch(rule);
    this.#services.pool.prepareSoon();
  }

  async #start(): Promise<void> {
    const interpreter = await this.#services.pool.take();
    // Somebody may have ended the process, or its interpreter, while it was on its way.
    if (!this.exited) await interpreter.ready.catch(() => undefined);
    if (this.exited) {
      interpreter.terminate(signals.kill);
      return;
    }
    if (this.#state.name === "restarting") this.#state.handover.heir = interpreter;
    else this.#goOn(interpreter);
    this.#process.run(interpreter);
    // Behind whatever else follows its end: another may have taken its place then.
    interpreter.ended.then((ending) => this.#ended(interpreter, ending));
  }

  #goOn(interpreter: Interpreter): void {
    this.#watchdog = this.#newWatchdog();
    this.#state = { name: "running", interpreter };
  }

  #changed(path: string): void {
    const shown = path.replace(`${this.#services.projectRoot}/`, "");
    if (this.#state.name === "restarting") this.#state.handover.changed(path);
    if (this.#state.name === "running" && !this.#told) {
      this.#process.say(`${shown} changed, starting again.`);
      this.#restart(this.#state.interpreter);
    } else if (this.#state.name === "waiting") {
      this.#process.say(`${shown} changed, starting again.`);
      this.#startAgain();
    }
  }

  /** Lets the old interpreter shut down, for a while, and goes on in a new one, which begins at once. */
  #restart(old: Interpreter): void {
    this.#replace(old);
    old.signal(signals.terminate);
    const limit = setTimeout(() => old.terminate(signals.kill), shutdownLimit);
    old.ended.then(() => clearTimeout(limit));
  }

  #replace(old: Interpreter): void {
    this.#held.hold();
    const { loopback } = this.#services;
    this.#state = { name: "restarting", handover: new Handover(old, loopback, this.#process.listener) };
    this.#start().catch((error: unknown) => this.#fail(error));
  }

  #startAgain(): void {
    this.#state = { name: "starting" };
    this.#start().catch((error: unknown) => this.#fail(error));
  }

  #ended(interpreter: Interpreter, { code, problem }: Ending): void {
    if (this.#state.name === "restarting" && this.#state.handover.heir === interpreter) {
      // It failed before it was heard: that is told when its turn has come.
      const { old } = this.#state.handover;
      old.ended.then(() => this.#ended(interpreter, { code, problem }));
      return;
    }
    this.#watchdog.stop();
    this.#services.loopback.release(this.#process.listener);
    this.#services.retire(interpreter);
    if (this.#state.name === "exited") return;
    if (this.#state.name === "restarting") {
      this.#handOver(this.#state.handover);
      return;
    }
    if (problem !== null) this.#process.say(problem);
    if (code !== 0 && this.#reload.active && !this.#told) this.#awaitChange();
    else this.#finish(code);
  }

  #handOver(handover: Handover): void {
    const { heir } = handover;
    if (!heir) {
      this.#state = { name: "starting" };
      return;
    }
    this.#goOn(heir);
    handover.complete((message) => this.#process.hear(heir, message));
    if (handover.missed !== null) this.#changed(handover.missed);
  }

  #awaitChange(): void {
    this.#held.letGo();
    this.#state = { name: "waiting" };
    this.#process.say("It ended with an error. Change a file to start it again.");
  }

  #newWatchdog(): Watchdog {
    const { loopback, watchdog } = this.#services;
    return watchOver(
      {
        listener: this.#process.listener,
        loopback,
        running: () => this.running,
        say: (text) => this.#process.say(text),
        stuck: (request) => this.#endStuck(request),
      },
      watchdog,
    );
  }

  #endStuck(request: string): void {
    const interpreter = this.running;
    if (!interpreter) return;
    if (!this.#restarts.allow()) {
      this.#process.say(
        `${request} kept Python busy again. The server was ended; mend the code and start it.`,
      );
      this.#finish(exitCodeOf(signals.kill));
      return;
    }
    this.#process.say(`${request} could not be interrupted. The server was ended and is starting again.`);
    this.#replace(interpreter);
    interpreter.terminate(signals.kill);
  }

  #fail(error: unknown): void {
    this.#process.say(error instanceof Error ? error.message : String(error));
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
    if (state.name === "restarting") state.handover.end(signals.kill);
    this.#process.finished(code);
  }
}
