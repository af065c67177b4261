import type { Words } from "../messages/words.ts";
import type { Wait } from "./lanes.ts";
import { inMilliseconds, titleOf } from "./requests.ts";

/** Who waited for what, how long, and because of whom. */
export function waitSentence(wait: Wait, words: Words["xray"]): string {
  const because = wait.because && {
    by: titleOf(wait.because.request),
    time: inMilliseconds(wait.because.kept),
  };
  return words.waited(
    titleOf(wait.request),
    inMilliseconds(wait.duration),
    wait.for === "event loop",
    because,
  );
}
