import type { Framework, HttpRequest, HttpResponse, Launch, Random } from "./types.ts";

/** What a check works with. All of it reaches the program from outside its processes, and is kept as evidence. */
export interface CheckContext extends Requests, Workspace {
  readonly framework: Framework;
  readonly random: Random;
  readonly signal: AbortSignal;
  /**
   * A copy of the learner's project in a folder of its own, without databases and caches, for commands and servers that
   * shall leave no trace. `overlay` names a folder of the lesson, `FRAMEWORK/overlays/NAME/`, whose files are laid over
   * it: a broken program, a checker, fixtures. `files` are further ones, by path.
   */
  copy(options?: {
    readonly overlay?: string;
    readonly files?: Readonly<Record<string, string>>;
  }): Promise<Workspace>;
  /**
   * Carries out `work` and collects the SQL statements that the server's SQLite connections carried out meanwhile.
   * The exercise's launch needs `traceSql: true`. `queries()` of `sql.ts` leaves the transactions out.
   */
  statements<T>(
    work: () => Promise<T>,
  ): Promise<{ readonly result: T; readonly statements: readonly string[] }>;
  /** Fails the check, in the learner's words. `mistake` is the id of a known one that shows here. */
  fail(failure: { readonly expected: string; readonly received: string; readonly mistake?: string }): never;
}

/** Ways to speak to one server. */
export interface Requests {
  /** Sends a request and reads the answer to its end. Rejects with HttpFailure. */
  send(request: HttpRequest): Promise<HttpResponse>;
  /** Sends all at once. `milliseconds` count from the first sent to the last answered. */
  together(requests: readonly HttpRequest[]): Promise<Together>;
  /** Reads an answer piece by piece, as it comes: streams, server-sent events. */
  stream(request: HttpRequest): Promise<ResponseStream>;
  /** Opens a WebSocket. Rejects with SocketFailure, whose `status` is the server's answer when it refuses. */
  connect(path: string, options?: ConnectOptions): Promise<Conversation>;
}

export interface Together {
  readonly responses: readonly HttpResponse[];
  readonly milliseconds: number;
}

export interface ConnectOptions {
  readonly headers?: readonly (readonly [string, string])[];
  readonly protocols?: readonly string[];
}

/** Waits have a limit in milliseconds, 5 000 unless told, and reject with HttpFailure "timeout" after it. */
export interface ResponseStream {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  /** The next piece of the body as text, however it was cut; null at the end. */
  next(limit?: number): Promise<string | null>;
  /** The next server-sent event (HTML standard, section 9.2); comments are skipped; null at the end. */
  event(limit?: number): Promise<ServerSentEvent | null>;
  /** The client leaves, as a closed tab does. */
  close(): void;
}

export interface ServerSentEvent {
  /** "message" when the server gives no name. */
  readonly event: string;
  readonly data: string;
  readonly id: string | null;
}

/** Waits have a limit in milliseconds, 5 000 unless told, and reject with SocketFailure "timeout" after it. */
export interface Conversation {
  readonly protocol: string;
  send(text: string): void;
  /** The next message; bytes come as the text that they are in UTF-8. Rejects with SocketFailure "closed" at the end. */
  next(limit?: number): Promise<string>;
  /** How the server ended it; messages before are skipped. */
  closed(limit?: number): Promise<{ readonly code: number; readonly reason: string }>;
  close(code?: number, reason?: string): void;
}

/** A project's folder: the learner's own, or a copy. */
export interface Workspace {
  /** Runs a command to its end. Rejects with CommandFailure "timeout"; an exit code is a result, not an error. */
  run(command: string, args: readonly string[], options?: RunCommandOptions): Promise<CommandResult>;
  /** Starts a command that goes on: a worker. Ended with the check. */
  start(command: string, args: readonly string[], options?: StartOptions): Promise<RunningCommand>;
  /**
   * Starts another server of the project, as the exercise launches it but on a port of its own, after its `prepare`
   * commands. Ended with the check. Rejects with CommandFailure when it does not listen.
   */
  serve(options?: ServeOptions): Promise<RunningServer>;
  /** A file as text (UTF-8); null when there is none. */
  read(path: string): Promise<string | null>;
  /** Paths of the files, sorted, without what Python makes anew. */
  list(): Promise<readonly string[]>;
}

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
}

export interface ServeOptions extends StartOptions {
  /** In place of the exercise's own. */
  readonly launch?: Launch;
}

export interface RunCommandOptions extends StartOptions {
  /** Standard input, as if typed: it stays open, so that a program reads lines of it, and never its end. */
  readonly input?: string;
  /** Milliseconds; default 60 000. */
  readonly timeout?: number;
}

export interface CommandResult {
  readonly code: number;
  /** Both streams as they came; lines end with LF. */
  readonly output: string;
  readonly milliseconds: number;
}

export interface RunningCommand {
  /** What it has printed so far. */
  output(): string;
  /** Resolves once `text` was printed. Rejects with CommandFailure when it ends before, or says nothing in time (30 000 ms). */
  printed(text: string, limit?: number): Promise<void>;
  /** Ends it and resolves with its exit code. */
  stop(): Promise<number>;
}

export interface RunningServer extends Requests, RunningCommand {}
