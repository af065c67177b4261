import {
  type HttpClient,
  HttpFailure,
  type HttpRequest,
  type HttpResponse,
} from "../../../sandboxes/contract/types.ts";
import { sentenceOf } from "../messages/said.ts";
import type { Words } from "../messages/words.ts";
import type { ServerStatus } from "../server/status.ts";
import { createStore, type Readable, type Store } from "../store/store.ts";
import { type Draft, fromRequest, toRequest } from "./draft.ts";
import type { Sent, Shelf } from "./shelf.ts";

export type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "sending" }
  | { readonly kind: "answered"; readonly request: HttpRequest; readonly response: HttpResponse }
  | { readonly kind: "failed"; readonly sentence: string };

export interface RequestSender {
  readonly draft: Readable<Draft>;
  readonly outcome: Readable<Outcome>;
  readonly shelf: Shelf;
  /** Whether requests or the WebSocket are in front. */
  readonly kind: Store<"http" | "websocket">;
  /** The port that requests go to. */
  readonly port: number;
  change(fields: Partial<Draft>): void;
  /** Puts a request of a check into the fields. */
  fill(request: HttpRequest): void;
  /** Puts this into the fields. */
  use(draft: Draft): void;
  send(): Promise<void>;
  cancel(): void;
}

interface Options {
  readonly words: Words;
  /** What stands in the fields first. */
  readonly sample: Draft;
  readonly port: number;
  readonly http: HttpClient;
  readonly shelf: Shelf;
  /** Saves the files and resolves with the state of a started, settled server. */
  readonly serve: () => Promise<ServerStatus>;
  /** The server's state after an exchange failed. */
  readonly confirmed: () => Promise<ServerStatus>;
}

export function createRequestSender(options: Options): RequestSender {
  const { words, sample, port, http, shelf, serve, confirmed } = options;
  const draft = createStore(sample);
  const outcome = createStore<Outcome>({ kind: "none" });
  const kind = createStore<"http" | "websocket">("http");
  let running: AbortController | null = null;

  const exchange = async (request: HttpRequest, signal: AbortSignal): Promise<Outcome> => {
    const server = await serve();
    if (server.kind === "failed")
      return { kind: "failed", sentence: `${words.server.notRunning} ${server.problem}` };
    if (server.kind !== "running") return { kind: "failed", sentence: words.server.stopped };
    try {
      return {
        kind: "answered",
        request,
        response: await http.send({ timeout: 30_000, ...request }, signal),
      };
    } catch (error) {
      const after = await confirmed();
      const reason = after.kind === "failed" ? `${after.problem} ` : "";
      return { kind: "failed", sentence: `${failureSentence(error, words)} ${reason}`.trim() };
    }
  };

  const use = (next: Draft) => {
    draft.set(next);
    outcome.set({ kind: "none" });
    kind.set("http");
  };

  return {
    draft,
    outcome,
    shelf,
    kind,
    port,
    use,
    change: (fields) => draft.update((now) => ({ ...now, ...fields })),
    fill: (request) => use(fromRequest(request)),
    cancel: () => running?.abort(),
    async send() {
      const given = draft.get();
      const request = toRequest(given);
      if ("problem" in request) return outcome.set({ kind: "failed", sentence: request.problem(words) });
      running?.abort();
      const mine = new AbortController();
      running = mine;
      outcome.set({ kind: "sending" });
      const result = await exchange(request, mine.signal);
      const answer = historyOf(result);
      if (answer && !mine.signal.aborted) shelf.record(given, answer);
      if (running === mine) outcome.set(result);
    },
  };
}

function historyOf(outcome: Outcome): Sent["answer"] | null {
  if (outcome.kind === "failed") return { kind: "failed" };
  if (outcome.kind !== "answered") return null;
  const { status, milliseconds } = outcome.response;
  return { kind: "answered", status, milliseconds };
}

function failureSentence(error: unknown, words: Words): string {
  return error instanceof HttpFailure ? words.server.failures[error.code] : sentenceOf(error, words);
}
