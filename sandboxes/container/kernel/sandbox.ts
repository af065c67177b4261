import { CommandFiles } from "../commands/files.ts";
import { createFilesMemory } from "../files/channel.ts";
import { FilesClient } from "../files/client.ts";
import type { Connection } from "../network/connection.ts";
import { type FileChange, fromFilesWorker, type StorageState } from "../protocol/files.ts";
import type { Asker } from "../protocol/request-log.ts";
import type { Builtin } from "./builtin-process.ts";
import type { BuiltinName } from "./commands.ts";
import { containerStatus } from "./container-status.ts";
import { containerStorage } from "./container-storage.ts";
import { SandboxError } from "./errors.ts";
import { httpClient } from "./http-client.ts";
import { indexPort, indexServer } from "./index-server.ts";
import type { Interpreter } from "./interpreter.ts";
import { Interpreters } from "./interpreters.ts";
import { Listeners } from "./listeners.ts";
import { lockedHashes } from "./locked-hashes.ts";
import { Loopback } from "./loopback.ts";
import { defaults, type SandboxOptions } from "./options.ts";
import type { Platform, WorkerHandle } from "./platform.ts";
import { InterpreterPool } from "./pool.ts";
import type { SandboxProcess, SpawnOptions } from "./process.ts";
import { ProcessTable } from "./process-table.ts";
import { Programs } from "./programs.ts";
import { RequestLog } from "./request-log.ts";
import { serverSpans } from "./server-spans.ts";
import { SpanFollowers } from "./span-followers.ts";
import { StatusBoard } from "./status.ts";
import { webSocketClient } from "./web-socket-client.ts";

export type PortListener = (port: number, type: "open" | "close") => void;

/**
 * A sandbox: files, processes and a loopback network, on whatever host `platform` stands for. Made by
 * {@link Sandbox.boot}, or in two steps, so that an interpreter is restored before anybody asks for it.
 */
export class Sandbox {
  readonly files: FilesClient;
  readonly status = new StatusBoard();
  readonly #options: SandboxOptions;
  readonly #filesWorker: WorkerHandle;
  readonly #ports = new Listeners<Parameters<PortListener>>();
  readonly #changes = new Listeners<[readonly FileChange[]]>();
  readonly #errors = new Listeners<[Error]>();
  readonly #storageChanges = new Listeners<[StorageState]>();
  readonly #loopback = new Loopback((port, type) => this.#ports.emit(port, type));
  readonly #spans = new SpanFollowers(this.#loopback, (listener) => this.onPort(listener));
  readonly #interpreters: Interpreters;
  readonly #pool: InterpreterPool;
  readonly #processes: ProcessTable;
  readonly #filesReady = Promise.withResolvers<void>();
  readonly #memory = createFilesMemory();
  readonly #requests = new RequestLog();
  #storage: StorageState = { kind: "memory" };
  #gone: SandboxError | null = null;

  private constructor(platform: Platform, options: SandboxOptions) {
    this.#options = options;
    const memory = this.#memory;
    this.files = new FilesClient(memory);
    this.#filesReady.promise.catch(() => undefined);
    this.#filesWorker = platform.startWorker("files");
    this.#filesWorker.onMessage((data) => this.#hearFiles(data));
    this.#filesWorker.onError((error) => {
      this.#lose(
        new SandboxError("gone", `The sandbox's files are lost: ${error.message}`, { cause: error }),
      );
    });
    const lock = () => lockedHashes(this.files, options.projectRoot);
    this.#loopback.serve(indexPort, indexServer(platform.packages ?? null, lock));
    this.#interpreters = new Interpreters({
      platform,
      files: this.files,
      memory,
      status: this.status,
      memoryLimit: options.memory,
      opened: this.#filesReady.promise,
    });
    this.#pool = new InterpreterPool({
      start: () => this.#startInterpreter(),
      spareAfter: options.spareAfter,
    });
    const commandFiles = new CommandFiles(this.files, options.projectRoot);
    this.#processes = new ProcessTable({
      options,
      files: commandFiles,
      programs: new Programs({
        files: commandFiles,
        projectRoot: options.projectRoot,
        installed: () => this.#installed(),
      }),
      connect: (port) => this.connect(port, "curl"),
      builtin: (name) => this.#builtin(name),
      services: {
        pool: this.#pool,
        loopback: this.#loopback,
        output: options.output,
        watchdog: options.watchdog,
        projectRoot: options.projectRoot,
        spans: (from, lines) => this.#spans.tell(from, lines),
        watchFiles: (listener) => this.onFileChanges(listener),
        retire: (interpreter) => this.#interpreters.retire(interpreter),
      },
    });
  }

  /** {@link prepare} and {@link open} in one. */
  static async boot(
    platform: Platform,
    { store = null, ...options }: Partial<SandboxOptions> & { readonly store?: string | null } = {},
  ): Promise<Sandbox> {
    const sandbox = Sandbox.prepare(platform, options);
    await sandbox.open(store);
    return sandbox;
  }

  /**
   * Begins what does not depend on the files: an interpreter is on its way at once, unless `prewarm` is false.
   * What needs the files waits until they are opened.
   */
  static prepare(platform: Platform, options: Partial<SandboxOptions> = {}): Sandbox {
    const sandbox = new Sandbox(platform, { ...defaults, ...options });
    if (sandbox.#options.prewarm) sandbox.warm();
    return sandbox;
  }

  /**
   * Opens the files, once. Resolves when they can be used; the interpreter follows in the background (`status`).
   * Rejects with SandboxError "gone" when their owner cannot start.
   *
   * @param store what they are kept under: a name in a browser, a directory in Node; null when they are not kept
   */
  open(store: string | null): Promise<void> {
    const { quota, projectRoot: mountPoint } = this.#options;
    this.#filesWorker.postMessage({ type: "boot", ...this.#memory, quota, mountPoint, store });
    return this.#filesReady.promise;
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
    return this.#processes.spawn(command, args, options);
  }

  /**
   * Calls back when a port opens or closes; at once for those that are open. A server that is started
   * anew opens its port again without a close in between. Returns how to stop.
   */
  onPort(listener: PortListener): () => void {
    for (const port of this.#loopback.openPorts()) listener(port, "open");
    return this.#ports.add(listener);
  }

  /** Calls back for every change in the files, whoever made it. */
  onFileChanges(listener: (changes: readonly FileChange[]) => void): () => void {
    return this.#changes.add(listener);
  }

  /** Calls back at once, and whenever it changes, whether the files are kept. */
  onStorage(listener: (state: StorageState) => void): () => void {
    listener(this.#storage);
    return this.#storageChanges.add(listener);
  }

  /** Calls back for what went wrong in the sandbox itself. */
  onError(listener: (error: Error) => void): () => void {
    return this.#errors.add(listener);
  }

  /**
   * Connects to a server of the sandbox. Rejects with SandboxError "refused" when nobody listens.
   * @param by for the log of requests
   */
  async connect(port: number, by: Asker = "preview"): Promise<Connection> {
    if (this.#gone) throw this.#gone;
    const connection = await this.#loopback.connect(port);
    this.#requests.watch(connection, port, by);
    return connection;
  }

  /** Ends everything; every call under way fails, every process exits. */
  teardown(): void {
    this.#lose(new SandboxError("gone", "The sandbox was torn down."), false);
  }

  #builtin(name: BuiltinName): Builtin {
    switch (name) {
      case "http-client":
        return httpClient((port, by) => this.connect(port, by));
      case "web-socket-client":
        return webSocketClient((port, by) => this.connect(port, by));
      case "server-spans":
        return serverSpans((port, take) => this.#spans.follow(port, take));
      case "container-status":
        return containerStatus(this.status, () => this.warm());
      case "container-storage":
        return containerStorage((listener) => this.onStorage(listener));
      case "container-requests":
        return this.#requests.command;
    }
  }

  /** Begins an interpreter where none has been, which alone knows what is installed. */
  async #installed(): Promise<readonly string[]> {
    if (!this.#interpreters.installed) this.warm();
    return (await this.#interpreters.installed) ?? [];
  }

  async #startInterpreter(): Promise<Interpreter> {
    if (this.#gone) throw this.#gone;
    return this.#interpreters.start();
  }

  #hearFiles(data: unknown): void {
    const message = fromFilesWorker.parse(data);
    switch (message.type) {
      case "ready":
      case "storage":
        this.#storage = message.storage;
        this.#storageChanges.emit(message.storage);
        this.#filesReady.resolve();
        break;
      case "answered":
        this.files.answered();
        break;
      case "changes":
        this.#changes.emit(message.changes);
        break;
    }
  }

  #lose(error: SandboxError, report = true): void {
    if (this.#gone) return;
    this.#gone = error;
    this.#filesReady.reject(error);
    this.#processes.close();
    this.#pool.close();
    this.files.fail(error);
    this.#filesWorker.terminate();
    if (report) this.#errors.emit(error);
  }
}
