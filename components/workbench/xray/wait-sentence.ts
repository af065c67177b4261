import type { Words } from "../messages/words.ts";
import type { Wait } from "./lanes.ts";
import { inMilliseconds, type TracedRequest } from "./requests.ts";

/**
 * Who waited for what, how long, and because of whom.
 * @param called what a request is called
 */
export function waitSentence(
  wait: Wait,
  called: (request: TracedRequest) => string,
  words: Words["xray"],
): string {
  const because = wait.because && {
    by: called(wait.because.request),
    time: inMilliseconds(wait.because.kept),
  };
  return words.waited(
    called(wait.request),
    inMilliseconds(wait.duration),
    wait.for === "event loop",
    because,
  );
}
