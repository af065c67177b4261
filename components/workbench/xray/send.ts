import type { HttpClient } from "../../../sandboxes/contract/types.ts";
import type { Words } from "../messages/words.ts";
import { toRequest } from "../request/draft.ts";
import type { RequestSender } from "../request/sender.ts";
import type { ServerStatus } from "../server/status.ts";
import type { Xray } from "./xray.ts";

/** What kept requests from being answered. */
export type SendProblem =
  /** In the request sender's words. */
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "no server" }
  | { readonly kind: "unanswered"; readonly count: number; readonly of: number };

interface Options {
  readonly words: Words;
  readonly xray: Xray;
  readonly sender: RequestSender;
  readonly http: HttpClient;
  /** Saves the files and resolves with the state of a started, settled server. */
  readonly serve: () => Promise<ServerStatus>;
}

/** Milliseconds for each of many requests. */
const patience = 30_000;

/**
 * Sends what stands in the request sender, switching the X-ray on first: once by the sender itself, or `count` times
 * at the same moment, as so many visitors would. Resolves when all are answered, with null, or with what kept them from it.
 */
export function sendingWithXray({
  words,
  xray,
  sender,
  http,
  serve,
}: Options): (count: number) => Promise<SendProblem | null> {
  return async (count) => {
    await xray.start();
    if (count === 1) {
      await sender.send();
      const outcome = sender.outcome.get();
      return outcome.kind === "failed" ? { kind: "refused", sentence: outcome.sentence } : null;
    }
    const request = toRequest(sender.draft.get());
    if ("problem" in request) return { kind: "refused", sentence: request.problem(words) };
    const server = await serve();
    if (server.kind !== "running") return { kind: "no server" };
    const sent = Array.from({ length: count }, () => http.send({ timeout: patience, ...request }));
    const failed = (await Promise.allSettled(sent)).filter(({ status }) => status === "rejected").length;
    return failed === 0 ? null : { kind: "unanswered", count: failed, of: count };
  };
}
