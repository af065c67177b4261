import {
  type HttpClient,
  HttpFailure,
  type HttpRequest,
  type HttpResponse,
} from "../../../sandboxes/contract/types.ts";
import type { ServerStatus } from "../server/status.ts";
import { createStore, type Readable } from "../store/store.ts";
import { type Draft, fromRequest, toRequest } from "./draft.ts";

export type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "sending" }
  | { readonly kind: "answered"; readonly request: HttpRequest; readonly response: HttpResponse }
  | { readonly kind: "failed"; readonly sentence: string };

export interface RequestSender {
  readonly draft: Readable<Draft>;
  readonly outcome: Readable<Outcome>;
  change(fields: Partial<Draft>): void;
  /** Puts a request of a check into the fields. */
  fill(request: HttpRequest): void;
  send(): Promise<void>;
  cancel(): void;
}

/**
 * @param serve saves the files and resolves with the state of a started, settled server
 * @param confirmed the server's state after an exchange failed
 */
export function createRequestSender(
  sample: Draft,
  http: HttpClient,
  serve: () => Promise<ServerStatus>,
  confirmed: () => Promise<ServerStatus>,
): RequestSender {
  const draft = createStore(sample);
  const outcome = createStore<Outcome>({ kind: "none" });
  let running: AbortController | null = null;

  const exchange = async (request: HttpRequest, signal: AbortSignal): Promise<Outcome> => {
    const server = await serve();
    if (server.kind === "failed")
      return { kind: "failed", sentence: `The server does not run. ${server.problem}` };
    if (server.kind !== "running") return { kind: "failed", sentence: "The server was stopped." };
    try {
      return {
        kind: "answered",
        request,
        response: await http.send({ timeout: 30_000, ...request }, signal),
      };
    } catch (error) {
      const after = await confirmed();
      const reason = after.kind === "failed" ? `${after.problem} ` : "";
      return { kind: "failed", sentence: `${failureSentence(error)} ${reason}`.trim() };
    }
  };

  return {
    draft,
    outcome,
    change: (fields) => draft.update((now) => ({ ...now, ...fields })),
    fill(request) {
      draft.set(fromRequest(request));
      outcome.set({ kind: "none" });
    },
    cancel: () => running?.abort(),
    async send() {
      const request = toRequest(draft.get());
      if ("problem" in request) return outcome.set({ kind: "failed", sentence: request.problem });
      running?.abort();
      const mine = new AbortController();
      running = mine;
      outcome.set({ kind: "sending" });
      const result = await exchange(request, mine.signal);
      if (running === mine) outcome.set(result);
    },
  };
}

const sentences: Readonly<Record<HttpFailure["code"], string>> = {
  refused: "Nobody listens on the server's port. Is it still starting? See the console.",
  timeout: "No answer came in time. A loop that does not end, or a wait without limit, does this.",
  closed: "The server closed the connection without an answer. See the console.",
  malformed: "What came back is no HTTP.",
  aborted: "The request was cancelled.",
};

function failureSentence(error: unknown): string {
  if (error instanceof HttpFailure) return sentences[error.code];
  return error instanceof Error ? error.message : String(error);
}
