import type { WebContainerProcess } from "@webcontainer/api";
import { lines } from "../../../sandboxes/checking/lines.ts";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import { type ServerSpan, serverSpan } from "../../../sandboxes/container/protocol/xray.ts";
import type { Framework, HttpClient } from "../../../sandboxes/contract/types.ts";
import { type Sentence, sentenceOf } from "../messages/said.ts";
import { createStore, type Readable } from "../store/store.ts";
import { RequestBook, type TracedRequest } from "./requests.ts";
import { withTraceparent } from "./traceparent.ts";

export type XrayState =
  | { readonly kind: "off" }
  | { readonly kind: "starting" }
  | { readonly kind: "on" }
  /** By the sandbox, not by the learner. */
  | { readonly kind: "ended" }
  | { readonly kind: "failed"; readonly sentence: Sentence };

/** What a project's server does with each request, followed while it is switched on. */
export interface Xray {
  readonly framework: Framework;
  readonly state: Readable<XrayState>;
  readonly requests: Readable<readonly TracedRequest[]>;
  /** The request that is looked at: the last that was sent, or one that was chosen. Null before the first. */
  readonly chosen: Readable<TracedRequest | null>;
  /** Absolute path of the project's folder in the container. */
  readonly root: Readable<string>;
  /** Begins to follow; resolves when the server knows, or when that failed. Never rejects. */
  start(): Promise<void>;
  stop(): void;
  choose(request: TracedRequest): void;
  clear(): void;
  /** A client whose requests can be found again. */
  client(http: HttpClient): HttpClient;
}

interface Options {
  readonly framework: Framework;
  readonly port: number;
  /** The container, with the project in it. */
  readonly prepare: () => Promise<Container>;
}

export function createXray({ framework, port, prepare }: Options): Xray {
  const state = createStore<XrayState>({ kind: "off" });
  const requests = createStore<readonly TracedRequest[]>([]);
  const chosen = createStore<TracedRequest | null>(null);
  const root = createStore(`/${framework}`);
  const book = new RequestBook();
  let following: WebContainerProcess | null = null;
  /** The trace that is to be shown; what was sent comes before what was chosen by hand. */
  let wanted: string | null = null;
  let attempt = 0;

  const show = () => {
    const all = book.requests();
    requests.set(all);
    const found = all.findLast(({ trace }) => trace === wanted);
    chosen.set(found ?? (wanted === null ? (all.at(-1) ?? null) : chosen.get()));
  };

  const read = async (process: WebContainerProcess) => {
    const gathered: ServerSpan[] = [];
    for await (const line of lines(process.output)) {
      const span = parsed(line);
      if (!span) continue;
      // A batch arrives as one piece of text: it is joined once.
      if (gathered.length === 0)
        queueMicrotask(() => {
          book.add(gathered.splice(0));
          show();
        });
      gathered.push(span);
    }
  };

  const ended = (process: WebContainerProcess) => {
    if (following !== process) return;
    following = null;
    state.set({ kind: "ended" });
  };

  return {
    framework,
    state,
    requests,
    chosen,
    root,
    async start() {
      if (following || state.get().kind === "starting") return;
      attempt += 1;
      const mine = attempt;
      state.set({ kind: "starting" });
      try {
        const container = await prepare();
        root.set(`${container.workdir.replace(/\/$/, "")}/${framework}`);
        const process = await container.spawn("server-spans", [String(port)]);
        if (attempt !== mine) return process.kill();
        following = process;
        state.set({ kind: "on" });
        void read(process).then(
          () => ended(process),
          () => ended(process),
        );
      } catch (error) {
        if (attempt !== mine) return;
        state.set({ kind: "failed", sentence: (words) => sentenceOf(error, words) });
      }
    },
    stop() {
      attempt += 1;
      const process = following;
      following = null;
      process?.kill();
      state.set({ kind: "off" });
    },
    choose(request) {
      wanted = request.trace;
      chosen.set(request);
    },
    clear() {
      book.clear();
      wanted = null;
      show();
    },
    client: (http) => ({
      send(request, signal) {
        if (!following) return http.send(request, signal);
        const traced = withTraceparent(request);
        wanted = traced.trace;
        return http.send(traced.request, signal);
      },
    }),
  };
}

function parsed(line: string): ServerSpan | null {
  try {
    return serverSpan.parse(JSON.parse(line));
  } catch {
    // The command's complaint, in a host that has no such command.
    return null;
  }
}
