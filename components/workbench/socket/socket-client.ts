import type { SocketReach, SocketRequest } from "../../../sandboxes/contract/bench.ts";
import { SocketFailure } from "../../../sandboxes/contract/failures.ts";
import { sentenceOf } from "../messages/said.ts";
import type { Words } from "../messages/words.ts";
import { readHeaders } from "../request/draft.ts";
import type { ServerStatus } from "../server/status.ts";
import { createStore, type Readable } from "../store/store.ts";
import { closeMeaning, type MessageKind, messageOf, shownMessage } from "./message.ts";

export type SocketState =
  | { readonly kind: "idle" | "connecting" }
  | { readonly kind: "open"; readonly protocol: string }
  | { readonly kind: "closed"; readonly code: number; readonly reason: string }
  | { readonly kind: "failed"; readonly sentence: string };

/** One message of a conversation. */
export interface Frame {
  readonly id: number;
  readonly from: "client" | "server";
  readonly text: string;
  readonly binary: boolean;
  /** Milliseconds since the socket was opened. */
  readonly after: number;
}

/** What is asked for at the next connect. */
export interface SocketDraft {
  readonly path: string;
  /** One a line, `Name: value`. */
  readonly headers: string;
  /** Separated by commas. */
  readonly protocols: string;
}

/** A WebSocket to the project's server, used by hand. One at a time. */
export interface SocketClient {
  readonly state: Readable<SocketState>;
  readonly frames: Readable<readonly Frame[]>;
  readonly draft: Readable<SocketDraft>;
  change(fields: Partial<SocketDraft>): void;
  /** Starts the server unless it runs. Never rejects. */
  connect(): Promise<void>;
  /** Null when it was sent, else why not. */
  send(kind: MessageKind, text: string): string | null;
  disconnect(): void;
  clear(): void;
}

interface Options {
  readonly words: Words;
  readonly open: (request: SocketRequest, signal: AbortSignal) => Promise<SocketReach>;
  /** Saves the files and resolves with the state of a started, settled server. */
  readonly serve: () => Promise<ServerStatus>;
}

const frameLimit = 500;

export function createSocketClient({ words, open, serve }: Options): SocketClient {
  const state = createStore<SocketState>({ kind: "idle" });
  const frames = createStore<readonly Frame[]>([]);
  const draft = createStore<SocketDraft>({ path: "/ws", headers: "", protocols: "" });
  let socket: SocketReach | null = null;
  let running: AbortController | null = null;
  let opened = 0;
  let counter = 0;

  const add = (from: Frame["from"], data: string | Uint8Array) => {
    counter += 1;
    const binary = typeof data !== "string";
    const frame = {
      id: counter,
      from,
      text: shownMessage(data, words.server.socket),
      binary,
      after: performance.now() - opened,
    };
    frames.update((all) => [...all, frame].slice(-frameLimit));
  };
  const fail = (sentence: string) => state.set({ kind: "failed", sentence });

  const follow = async (mine: SocketReach) => {
    for (;;) {
      const event = await mine.receive();
      if (socket !== mine) return;
      if (event.type === "message") add("server", event.data);
      else {
        socket = null;
        return state.set({ kind: "closed", code: event.code, reason: event.reason });
      }
    }
  };

  return {
    state,
    frames,
    draft,
    change: (fields) => draft.update((now) => ({ ...now, ...fields })),
    clear: () => frames.set([]),
    async connect() {
      const { path, headers: text, protocols } = draft.get();
      const headers = readHeaders(text);
      if (!path.startsWith("/")) return fail(words.server.path);
      if ("problem" in headers) return fail(headers.problem(words));
      running?.abort();
      const mine = new AbortController();
      running = mine;
      state.set({ kind: "connecting" });
      const names = protocols.split(",").map((name) => name.trim());
      const request = { path, headers: headers.list, protocols: names.filter((name) => name !== "") };
      try {
        const server = await serve();
        if (running !== mine || mine.signal.aborted) return;
        if (server.kind === "failed") return fail(`${words.server.notRunning} ${server.problem}`);
        if (server.kind !== "running") return fail(words.server.notRunning);
        const reached = await open(request, mine.signal);
        if (running !== mine || mine.signal.aborted) return reached.close(1001);
        socket = reached;
        opened = performance.now();
        frames.set([]);
        state.set({ kind: "open", protocol: reached.protocol });
        void follow(reached);
      } catch (error) {
        if (running === mine) fail(failureSentence(error, words));
      }
    },
    send(kind, text) {
      if (!socket) return words.server.socket.notOpen;
      const message = messageOf(kind, text);
      if ("problem" in message) return message.problem(words);
      socket.send(message.data);
      add("client", message.data);
      return null;
    },
    disconnect() {
      running?.abort();
      if (socket) socket.close(1000);
      else if (state.get().kind === "connecting") state.set({ kind: "idle" });
    },
  };
}

function failureSentence(error: unknown, words: Words): string {
  if (!(error instanceof SocketFailure)) return sentenceOf(error, words);
  const { socket } = words.server;
  if (error.status === null) return socket.noConnection(error.message);
  const hint = socket.hints[error.status];
  return `${socket.refused(error.status)}${hint ? ` ${hint}` : ""}`;
}

/** How a conversation stands, in one sentence for a live region. */
export function socketSentence(state: SocketState, words: Words["server"]["socket"]): string {
  switch (state.kind) {
    case "idle":
      return words.idle;
    case "connecting":
      return words.connecting;
    case "open":
      return state.protocol === "" ? words.open : words.openWith(state.protocol);
    case "closed": {
      const reason = state.reason === "" ? "" : ` ${words.reason(state.reason)}`;
      return `${words.closed(state.code, closeMeaning(state.code, words))}${reason}`;
    }
    case "failed":
      return state.sentence;
  }
}
