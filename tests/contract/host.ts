import type { FileSystemTree, WebContainer } from "@webcontainer/api";

/**
 * What the container contract asks of a host: the public API of `@webcontainer/api`, as documented, and
 * ways to reach a port from outside. A case knows nothing else of the host it runs on.
 */
export type Container = Pick<
  WebContainer,
  "workdir" | "mount" | "export" | "fs" | "spawn" | "on" | "teardown"
>;

/**
 * A way from outside to a server in the container.
 * - `tcp`: a socket of this machine, as any program of it has one.
 * - `preview`: a page that the server itself sent, in a frame of the site: a browser's `fetch` and `WebSocket`.
 * - `http-client`: the container's own command, one HTTP/1.1 exchange a line.
 */
export type DoorName = "tcp" | "preview" | "http-client";

export interface HttpRequest {
  readonly method?: string;
  /** With the query. */
  readonly path: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string | Uint8Array;
  /** Gives up; the server sees its client leave. */
  readonly signal?: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  /** Of a preview: those that a browser shows to scripts. Names in lower case. */
  readonly headers: readonly (readonly [string, string])[];
  /** As it comes; all at once through `http-client`. Errors when the answer is cut off. */
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** A WebSocket as a browser has it, with waiting in place of events. */
export interface Socket {
  /** The subprotocol that was agreed on, or "". */
  readonly protocol: string;
  send(data: string | Uint8Array): void;
  /** The next message; rejects when the socket closes before. */
  receive(): Promise<string | Uint8Array>;
  close(code?: number, reason?: string): void;
  readonly closed: Promise<{ readonly code: number; readonly reason: string; readonly clean: boolean }>;
}

export interface Door {
  readonly name: DoorName;
  /**
   * Sends one request to the server on `port`. Redirects: followed through `preview`, as a page's `fetch`
   * does; answered as they are through the others. Rejects when there is no answer.
   */
  request(port: number, request: HttpRequest): Promise<HttpAnswer>;
  /** Resolves when the socket is open, rejects when the handshake fails. Not through `http-client`. */
  webSocket?(port: number, path: string, protocols?: readonly string[]): Promise<Socket>;
}

/** What is known of a host before it boots; the list of cases follows from it. */
export interface HostProfile {
  /** In the report: "built-in, Chromium". */
  readonly name: string;
  readonly doors: readonly DoorName[];
  /** Whether all headings share one container, because booting it takes long; otherwise each has its own. */
  readonly shared?: boolean;
  /** Cases that the host cannot meet, by `HEADING > NAME`, each with the reason. */
  readonly limits: Readonly<Record<string, string>>;
}

/** A container and what a case needs beside it. */
export interface Booted {
  readonly container: Container;
  /** Resolves when a program would start at once, where that takes longer than a case may wait. */
  warm?(): Promise<void>;
  /** Of the doors that the profile names. */
  door(name: DoorName): Door;
  /** A port that nobody has, for one server. */
  freePort(): Promise<number>;
  /** Tears the container down, if no case has, and lets go of the rest. */
  close(): Promise<void>;
}

/** One implementation of the container. */
export interface Host {
  readonly profile: HostProfile;
  boot(): Promise<Booted>;
}

/** The programs of `tests/contract/projects/`, by the name of their folder, ready to be mounted. */
export type Programs = Readonly<Record<string, FileSystemTree>>;
