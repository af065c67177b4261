import { createFilesMemory, type FilesMemory } from "../files/channel.ts";
import { FilesClient } from "../files/client.ts";
import type { Connection } from "../network/connection.ts";
import type { RuntimeAssets } from "../process/assets.ts";
import { errno } from "../protocol/errno.ts";
import { type FileChange, fromFilesWorker } from "../protocol/files.ts";
import type { ProcessIdentity, SpawnRequest } from "../protocol/process.ts";
import { type Builtin, BuiltinProcess } from "./builtin-process.ts";
import { notFound, resolveCommand } from "./commands.ts";
import { containerStatus } from "./container-status.ts";
import { SandboxError } from "./errors.ts";
import { httpClient } from "./http-client.ts";
import { Interpreter } from "./interpreter.ts";
import { Loopback } from "./loopback.ts";
import { defaults, environment, type SandboxOptions } from "./options.ts";
import type { Platform, WorkerHandle } from "./platform.ts";
import { InterpreterPool } from "./pool.ts";
import type { OutputListener, SandboxProcess, SpawnOptions } from "./process.ts";
import { PythonProcess } from "./python-process.ts";
import { signal as signals } from "./signals.ts";
import { Slots } from "./slots.ts";
import { StatusBoard } from "./status.ts";

/** A process as the kernel keeps it. */
type Member = PythonProcess | BuiltinProcess;

export type PortListener = (port: number, type: "open" | "close") => void;

/**
 * A sandbox: files, processes and a loopback network, on whatever host `platform` stands for. Made by
 * {@link Sandbox.boot}.
 */
export class Sandbox {
  readonly files: FilesClient;
  readonly status = new StatusBoard();
  readonly #platform: Platform;
  readonly #options: SandboxOptions;
  readonly #memory: FilesMemory;
  readonly #filesWorker: WorkerHandle;
  readonly #slots = new Slots();
  readonly #pool: InterpreterPool;
  readonly #loopback = new Loopback((port, type) => this.#emitPort(port, type));
  readonly #processes = new Map<number, Member>();
  readonly #portListeners = new Set<PortListener>();
  readonly #changeListeners = new Set<(changes: readonly FileChange[]) => void>();
  readonly #errorListeners = new Set<(error: Error) => void>();
  readonly #filesReady = Promise.withResolvers<void>();
  #assets: Promise<RuntimeAssets> | null = null;
  #nextPid = 1;
  #nextClient = 1;
  #gone: SandboxError | null = null;

  private constructor(platform: Platform, options: SandboxOptions) {
    this.#platform = platform;
    this.#options = options;
    this.#memory = createFilesMemory();
    this.files = new FilesClient(this.#memory);
    this.#filesReady.promise.catch(() => undefined);
    this.#filesWorker = platform.startWorker("files");
    this.#filesWorker.onMessage((data) => this.#hearFiles(data));
    this.#filesWorker.onError((error) => {
      this.#lose(
        new SandboxError("gone", `The sandbox's files are lost: ${error.message}`, { cause: error }),
      );
    });
    this.#filesWorker.postMessage({
      type: "boot",
      ...this.#memory,
      quota: options.quota,
      mountPoint: options.projectRoot,
    });
    this.#pool = new InterpreterPool({
      start: () => this.#startInterpreter(),
      spareAfter: options.spareAfter,
    });
  }

  /**
   * Resolves when files can be used; the interpreter follows in the background (`status`), at once unless
   * `prewarm` is false. Rejects with SandboxError "gone" when the owner of the files cannot start.
   */
  static async boot(platform: Platform, options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
    const sandbox = new Sandbox(platform, { ...defaults, ...options });
    if (sandbox.#options.prewarm) sandbox.warm();
    await sandbox.#filesReady.promise;
    return sandbox;
  }

  /** Absolute path of the project, where commands start. */
  get projectRoot(): string {
    return this.#options.projectRoot;
  }

  /** Begins to fetch and restore an interpreter, if none is on its way. Progress shows in `status`. */
  warm(): void {
    this.#pool.prepare().catch(() => undefined);
  }

  /**
   * Starts a command. An unknown one is a process that says so and exits with 127. Throws SandboxError
   * "too-many-processes" or "gone".
   */
  spawn(command: string, args: readonly string[] = [], options: SpawnOptions = {}): SandboxProcess {
    if (this.#gone) throw this.#gone;
    if (this.#processes.size >= this.#options.maximumProcesses)
      throw new SandboxError(
        "too-many-processes",
        `${this.#options.maximumProcesses} processes are running; end one to start another.`,
      );
    const pid = this.#nextPid++;
    return this.#start({ pid, parent: 0, group: pid }, command, args, options);
  }

  /**
   * Calls back when a port opens or closes; at once for those that are open. A server that is started
   * anew opens its port again without a close in between. Returns how to stop.
   */
  onPort(listener: PortListener): () => void {
    for (const port of this.#loopback.openPorts()) listener(port, "open");
    return subscribe(this.#portListeners, listener);
  }

  /** Calls back for every change in the files, whoever made it. */
  onFileChanges(listener: (changes: readonly FileChange[]) => void): () => void {
    return subscribe(this.#changeListeners, listener);
  }

  /** Calls back for what went wrong in the sandbox itself. */
  onError(listener: (error: Error) => void): () => void {
    return subscribe(this.#errorListeners, listener);
  }

  /** Connects to a server of the sandbox. Rejects with SandboxError "refused" when nobody listens. */
  connect(port: number): Promise<Connection> {
    return this.#gone ? Promise.reject(this.#gone) : this.#loopback.connect(port);
  }

  /** Ends everything; every call under way fails, every process exits. */
  teardown(): void {
    this.#lose(new SandboxError("gone", "The sandbox was torn down."), false);
  }

  #start(identity: ProcessIdentity, command: string, args: readonly string[], options: SpawnOptions): Member {
    const process = this.#make(identity, command, args, options);
    this.#processes.set(process.pid, process);
    process.exit.then(() => this.#processes.delete(process.pid));
    return process;
  }

  #make(identity: ProcessIdentity, command: string, args: readonly string[], options: SpawnOptions): Member {
    const resolved = resolveCommand(command, args);
    switch (resolved.type) {
      case "builtin":
        return new BuiltinProcess(identity, this.#builtin(resolved.name), options);
      case "unknown": {
        const complain: Builtin = async ({ print }) => {
          print(resolved.message);
          return notFound;
        };
        return new BuiltinProcess(identity, complain, options);
      }
      case "python": {
        const { env, cwd } = this.#surroundings(options);
        return new PythonProcess(identity, { argv: resolved.argv, cwd, env }, options, {
          pool: this.#pool,
          loopback: this.#loopback,
          output: this.#options.output,
          watchdog: this.#options.watchdog,
          projectRoot: this.projectRoot,
          watchFiles: (listener) => this.onFileChanges(listener),
          spawnChild: (parent, request, output) => this.#spawnChild(parent, request, output),
          kill: (pid, signal) => this.#kill(pid, signal),
          retire: (interpreter) => this.#retire(interpreter),
        });
      }
    }
  }

  #surroundings(options: SpawnOptions): { cwd: string; env: Record<string, string> } {
    const cwd = absolute(this.projectRoot, options.cwd ?? ".");
    if (options.environment === "exact") return { cwd, env: { ...options.env } };
    const env = { ...environment(cwd, options.terminal ?? null), ...this.#options.env, ...options.env };
    return { cwd, env };
  }

  #builtin(name: "http-client" | "container-status"): Builtin {
    return name === "http-client"
      ? httpClient((port) => this.connect(port))
      : containerStatus(this.status, () => this.warm());
  }

  /** Returns a negated errno where the child cannot be started. */
  #spawnChild(parent: PythonProcess, request: SpawnRequest, output: OutputListener): Member | number {
    const { argv, cwd, env, group, stdout, stderr } = request;
    const [command = "", ...args] = argv;
    if (resolveCommand(command, args).type === "unknown") return -errno.ENOENT;
    if (this.#gone || this.#processes.size >= this.#options.maximumProcesses) return -errno.EAGAIN;
    const pid = this.#nextPid++;
    const identity = { pid, parent: parent.pid, group: group === "own" ? pid : parent.group };
    return this.#start(identity, command, args, {
      cwd,
      env,
      environment: "exact",
      terminal: stdout === "inherit" ? parent.terminal : null,
      output,
      audience: stdout === "pipe" || stderr === "pipe" ? "program" : "readers",
      input: "bytes",
    });
  }

  #kill(pid: number, signal: number): void {
    if (pid > 0) this.#processes.get(pid)?.kill(signal);
    else
      for (const process of [...this.#processes.values()]) if (process.group === -pid) process.kill(signal);
  }

  async #startInterpreter(): Promise<Interpreter> {
    if (this.#gone) throw this.#gone;
    const assets = await this.#fetchAssets();
    const slot = this.#slots.take();
    if (slot === null) throw new SandboxError("too-many-processes", "No more processes can be started.");
    const client = this.#nextClient++;
    await this.files.attach(slot, client);
    const worker = this.#platform.startWorker("process");
    const interpreter = new Interpreter({ worker, assets, files: this.#memory, slot, client });
    interpreter.ready.then(
      () => this.status.set({ stage: "ready" }),
      (error: Error) => this.status.set({ stage: "failed", message: error.message }),
    );
    // A spare that dies unused is nobody's process: its slot is given back all the same.
    interpreter.ended.then(() => this.#retire(interpreter));
    return interpreter;
  }

  async #fetchAssets(): Promise<RuntimeAssets> {
    if (!this.#assets) {
      this.status.set({ stage: "download", loaded: 0 });
      this.#assets = this.#platform.assets((progress) => this.status.set({ stage: "download", ...progress }));
    }
    try {
      const assets = await this.#assets;
      this.status.set({ stage: "restore" });
      return assets;
    } catch (error) {
      // Not kept: the next start tries anew.
      this.#assets = null;
      const message = error instanceof Error ? error.message : String(error);
      this.status.set({ stage: "failed", message });
      throw new SandboxError("unavailable", `Python cannot be had: ${message}`, { cause: error });
    }
  }

  readonly #retired = new WeakSet<Interpreter>();
  #retire(interpreter: Interpreter): void {
    if (this.#retired.has(interpreter)) return;
    this.#retired.add(interpreter);
    this.files.release(interpreter.slot, interpreter.client).then(
      () => this.#slots.giveBack(interpreter.slot),
      () => undefined,
    );
  }

  #hearFiles(data: unknown): void {
    const message = fromFilesWorker.parse(data);
    if (message.type === "ready") this.#filesReady.resolve();
    else if (message.type === "answered") this.files.answered();
    else for (const listener of [...this.#changeListeners]) listener(message.changes);
  }

  #emitPort(port: number, type: "open" | "close"): void {
    for (const listener of [...this.#portListeners]) listener(port, type);
  }

  #lose(error: SandboxError, report = true): void {
    if (this.#gone) return;
    this.#gone = error;
    this.#filesReady.reject(error);
    for (const process of [...this.#processes.values()]) process.kill(signals.kill);
    this.#pool.close();
    this.files.fail(error);
    this.#filesWorker.terminate();
    if (report) for (const listener of [...this.#errorListeners]) listener(error);
  }
}

function subscribe<Value>(set: Set<Value>, value: Value): () => void {
  set.add(value);
  return () => {
    set.delete(value);
  };
}

function absolute(base: string, path: string): string {
  const names: string[] = [];
  for (const name of (path.startsWith("/") ? path : `${base}/${path}`).split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return `/${names.join("/")}`;
}
