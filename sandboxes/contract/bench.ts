import type { HttpClient, HttpRequest, Launch } from "./types.ts";

/**
 * What a host gives the checks: ways to reach a learner's project from outside its processes. Implemented over the
 * public API of a container in `sandboxes/checking/`, and over the network alone in `remote-bench.ts`.
 */
export interface Bench {
  /** The server that the learner has started. */
  readonly server: ServerReach;
  /** Its project; null where only the server can be reached. */
  readonly project: ProjectReach | null;
}

/** Reaches one server; nothing of it knows how the program is written. */
export interface ServerReach extends HttpClient {
  /** Resolves with the head of the answer. Rejects with HttpFailure. */
  stream(request: HttpRequest, signal: AbortSignal): Promise<StreamReach>;
  /** Resolves once the socket is open. Rejects with SocketFailure. */
  connect(request: SocketRequest, signal: AbortSignal): Promise<SocketReach>;
}

/** The body of an answer as it comes. */
export interface StreamReach {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  /** The next bytes; null at the end. Rejects with HttpFailure when the answer is cut off. */
  read(): Promise<Uint8Array | null>;
  /** The client leaves. */
  cancel(): void;
}

export interface SocketRequest {
  /** With the query. */
  readonly path: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly protocols?: readonly string[];
}

export type SocketEvent =
  | { readonly type: "message"; readonly data: string | Uint8Array }
  /** 1005: the server gave no code; 1006: the connection was lost (RFC 6455 section 7.4.1). */
  | { readonly type: "close"; readonly code: number; readonly reason: string };

export interface SocketReach {
  /** The subprotocol that the server chose, or "". */
  readonly protocol: string;
  send(data: string | Uint8Array): void;
  /** The next event. After a close the same close again. */
  receive(): Promise<SocketEvent>;
  close(code?: number, reason?: string): void;
}

/** The folder of a project, and what can be done in it. */
export interface ProjectReach {
  spawn(command: string, args: readonly string[], options: JobOptions): Promise<Job>;
  /**
   * Starts a server of the project, on a port of its own; resolves when it listens.
   * @param launch null for the exercise's
   */
  serve(
    launch: Launch | null,
    env: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<ServedJob>;
  /** Null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  /** Paths of the files, without what Python makes anew. */
  list(): Promise<readonly string[]>;
  /**
   * A copy of the project without what running it left behind, with an overlay of the lesson and further files laid
   * over it; null for no overlay. Rejects when the lesson has no such overlay.
   */
  copy(overlay: string | null, files: Readonly<Record<string, string>>): Promise<ProjectCopy>;
  /** SQL statements that the project's SQLite connections have carried out since `clear`; null when they are not traced. */
  readonly statements: StatementsReach | null;
}

export interface ProjectCopy extends ProjectReach {
  remove(): Promise<void>;
}

export interface JobOptions {
  readonly env?: Readonly<Record<string, string>>;
}

/** A process. */
export interface Job {
  readonly exit: Promise<number>;
  /** What it has printed so far, both streams. */
  output(): string;
  /** Resolves when it prints again or ends. */
  changed(): Promise<void>;
  write(text: string): void;
  kill(): void;
}

export interface ServedJob {
  readonly job: Job;
  readonly server: ServerReach;
}

export interface StatementsReach {
  clear(): Promise<void>;
  read(): Promise<readonly string[]>;
}
