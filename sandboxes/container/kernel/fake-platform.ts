import { Worker } from "node:worker_threads";
import { Connection } from "../network/connection.ts";
import type { RuntimeAssets } from "../process/assets.ts";
import { type FromProcess, fromProcess, type ToProcess, toProcess } from "../protocol/process.ts";
import type { Platform, WorkerHandle } from "./platform.ts";

/** For tests: workers whose "Python" is a function of the test, on the real owner of the files. */
export interface FakeProcess {
  readonly argv: readonly string[];
  /** How it was started. */
  readonly run: Run;
  /** First byte of the interrupt buffer. */
  readonly interrupt: Uint8Array;
  say(message: FromProcess): void;
  print(text: string): void;
  /** The worker dies as if out of memory. */
  crash(message: string): void;
  /** Hears everything after `run`. */
  on(listener: (message: ToProcess) => void): void;
}

type Run = Extract<ToProcess, { type: "run" }>;

export type FakeProgram = (process: FakeProcess) => void;

export interface FakeOptions {
  /** What a command does, by argv joined with spaces. */
  readonly programs: Readonly<Record<string, FakeProgram>>;
  /** Console scripts of the image's packages. */
  readonly commands?: readonly string[];
  readonly assets?: () => Promise<unknown>;
  /** Instead of becoming ready. */
  readonly boot?: (worker: FakeProcess) => void;
}

export interface FakePlatform extends Platform {
  /** Workers that were started for processes. */
  readonly started: number;
}

export function fakePlatform(options: FakeOptions): FakePlatform {
  let started = 0;
  return {
    get started() {
      return started;
    },
    assets: async (onProgress) => {
      onProgress({ loaded: 1, total: 2 });
      return ((await options.assets?.()) ?? {}) as RuntimeAssets;
    },
    startWorker(kind) {
      if (kind === "files") return filesWorker();
      started++;
      return fakeWorker(options);
    },
  };
}

function filesWorker(): WorkerHandle {
  const worker = new Worker(new URL("../files/worker-node.ts", import.meta.url));
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on("message", listener),
    onError: (listener) => worker.on("error", (error) => listener(error as Error)),
    terminate: () => void worker.terminate(),
  };
}

const unstarted: Run = {
  type: "run",
  argv: [],
  cwd: "/",
  env: {},
  terminal: null,
  tty: [false, false, false],
  umask: 0o022,
  pid: 0,
  parent: 0,
  group: 0,
};

function fakeWorker({ programs, commands = [], boot }: FakeOptions): WorkerHandle {
  let toKernel: (message: unknown) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  let listener: (message: ToProcess) => void = () => undefined;
  let dead = false;
  let interrupt: Uint8Array = new Uint8Array(4);
  const say = (message: FromProcess) => {
    queueMicrotask(() => {
      if (!dead) toKernel(fromProcess.parse(message));
    });
  };
  const faked = (run: Run): FakeProcess => ({
    argv: run.argv,
    run,
    interrupt,
    say,
    print: (text) => say({ type: "output", stream: "stdout", bytes: new TextEncoder().encode(text) }),
    crash: (message) => queueMicrotask(() => !dead && fail(new Error(message))),
    on: (given) => {
      listener = given;
    },
  });
  return {
    postMessage(data) {
      const message = toProcess.parse(data);
      queueMicrotask(() => {
        if (dead) return;
        if (message.type === "boot") {
          interrupt = new Uint8Array(message.interrupt);
          if (boot) boot(faked(unstarted));
          else say({ type: "ready", marks: [], commands: [...commands] });
        } else if (message.type === "mount") {
          // Files are the owner's, which is real.
        } else if (message.type === "run") {
          // It reads whatever comes.
          say({ type: "read-input", wanted: true });
          const program = programs[message.argv.join(" ")];
          if (program) program(faked(message));
          else say({ type: "exit", code: 127 });
        } else {
          if (message.type === "input" && message.bytes) say({ type: "read-input", wanted: true });
          listener(message);
        }
      });
    },
    onMessage: (given) => {
      toKernel = given;
    },
    onError: (given) => {
      fail = given;
    },
    terminate: () => {
      dead = true;
    },
  };
}

/** What a server does first: bind, then listen. */
export function listen(process: FakeProcess, port: number): void {
  process.say({ type: "bind", ticket: 1, host: "127.0.0.1", port });
  process.say({ type: "listen", port });
}

/** A program that serves one HTTP answer to each connection. */
export function serve(process: FakeProcess, port: number, answer: string): void {
  listen(process, port);
  process.on((message) => {
    if (message.type === "signal") process.say({ type: "exit", code: 0 });
    if (message.type === "ping") process.say({ type: "pong", sequence: message.sequence });
    if (message.type !== "accept") return;
    const connection = new Connection(message.connection);
    void connection.read().then(async () => {
      await connection.write(new TextEncoder().encode(answer));
      connection.end();
    });
  });
}
