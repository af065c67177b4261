import type { FromProcess, ProcessIdentity } from "../protocol/process.ts";
import { Children } from "./children.ts";
import type { Interpreter } from "./interpreter.ts";
import type { Listener } from "./loopback.ts";
import { OutputBound, unlimited } from "./output-bound.ts";
import type { Member } from "./process.ts";
import { ProcessCalls } from "./process-calls.ts";
import type { ProcessServices } from "./services.ts";
import { signal as signals } from "./signals.ts";
import type { Streams } from "./streams.ts";
import { Succession } from "./succession.ts";
import type { InputReader } from "./terminal/input.ts";

export interface PythonCommand {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** The parent's, or what the parent asks for; {@link usualUmask} where nobody says. */
  readonly umask?: number;
}

/** As on most servers: others may read what is made, and not write it. */
const usualUmask = 0o022;

/** A command that runs in an interpreter, or in one after another under the same pid, with the same streams. */
export class PythonProcess implements Member, Listener, InputReader {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly exit: Promise<number>;
  readonly argv: readonly string[];
  readonly #identity: ProcessIdentity;
  readonly #command: PythonCommand;
  readonly #streams: Streams;
  readonly #output: OutputBound;
  readonly #exit = Promise.withResolvers<number>();
  readonly #services: ProcessServices;
  readonly #calls: ProcessCalls;
  readonly #succession: Succession;
  readonly #stopResizing: () => void;

  constructor(
    identity: ProcessIdentity,
    command: PythonCommand,
    streams: Streams,
    services: ProcessServices,
  ) {
    this.pid = identity.pid;
    this.parent = identity.parent;
    this.group = identity.group;
    this.argv = command.argv;
    this.#identity = identity;
    this.#command = command;
    this.#streams = streams;
    this.#services = services;
    this.#output = new OutputBound(
      streams.output,
      streams.audience === "program" ? unlimited : services.output,
    );
    this.#calls = new ProcessCalls(this, {
      loopback: services.loopback,
      children: new Children({
        group: this.group,
        streams,
        start: (request, childStreams) => services.spawnChild(this, request, childStreams),
      }),
      kill: (other, number) => services.kill(other, number),
    });
    this.exit = this.#exit.promise;
    this.#stopResizing =
      streams.terminal?.resized.add((size) =>
        this.#succession.running?.post({ type: "resize", terminal: size }),
      ) ?? (() => undefined);
    this.#succession = new Succession(services, {
      listener: this,
      run: (interpreter) => this.#run(interpreter),
      hear: (interpreter, message) => this.#hear(interpreter, message),
      say: (text) => streams.output("stderr", new TextEncoder().encode(`[sandbox] ${text}\n`)),
      finished: (code) => this.#finished(code),
    });
  }

  kill(signal: number): void {
    if (signal !== 0) this.#succession.signal(signal);
  }

  /** Ends it at once, as by a signal that nobody can ignore. */
  breakPipe(): void {
    this.#succession.running?.terminate(signals.pipe);
  }

  /** Input that it asked for. */
  take(bytes: Uint8Array | null): void {
    this.#succession.running?.post({ type: "input", bytes: bytes === null ? null : bytes.slice() });
  }

  accept(port: number, peerPort: number, connection: MessagePort): void {
    const interpreter = this.#succession.running;
    if (interpreter) interpreter.post({ type: "accept", port, peerPort, connection }, [connection]);
    else connection.close();
  }

  datagram(port: number, peerPort: number, bytes: Uint8Array): void {
    this.#succession.running?.post({ type: "datagram", port, peerPort, bytes: bytes.slice() });
  }

  watchSpans(on: boolean): void {
    this.#succession.running?.post({ type: "watch-spans", on });
  }

  activity(): void {
    this.#succession.activity();
  }

  #run(interpreter: Interpreter): void {
    interpreter.listen((message) => this.#receive(interpreter, message));
    // What an interpreter asked for that is gone now is for the next to read.
    interpreter.ended.then(() => this.#streams.input.unwant(this));
    const { argv, cwd, env, umask } = this.#command;
    const { terminal, tty } = this.#streams;
    interpreter.post({
      type: "run",
      argv: [...argv],
      cwd,
      env: { ...env },
      terminal: terminal?.size ?? null,
      tty: [...tty],
      umask: umask ?? usualUmask,
      ...this.#identity,
    });
  }

  #receive(from: Interpreter, message: FromProcess): void {
    if (!this.#succession.holdsBack(from, message)) this.#hear(from, message);
  }

  #hear(from: Interpreter, message: FromProcess): void {
    switch (message.type) {
      case "output":
        this.#output.push(message.stream, message.bytes);
        this.#succession.printed();
        break;
      case "read-input":
        if (message.wanted) this.#streams.input.want(this);
        else this.#streams.input.unwant(this);
        break;
      case "terminal-mode":
        if (this.#streams.terminal) this.#streams.terminal.mode = message.mode;
        break;
      case "bind":
      case "listen":
      case "unbind":
      case "connect":
      case "bind-datagrams":
      case "unbind-datagrams":
      case "datagram":
      case "spawn":
      case "child-input":
      case "kill":
        this.#calls.answer(from, message);
        break;
      case "reload":
        this.#succession.reloadOn(message);
        break;
      case "spans":
        this.#services.spans(this, message.lines);
        break;
      case "turn":
        from.post({ type: "turn", ticket: message.ticket });
        break;
      case "pong":
        this.#succession.pong(message.sequence);
        break;
      case "loaded":
      case "ready":
      case "exit":
      case "failed":
        break;
    }
  }

  #finished(code: number): void {
    this.#stopResizing();
    this.#streams.input.unwant(this);
    this.#output.finish();
    this.#exit.resolve(code);
  }
}
