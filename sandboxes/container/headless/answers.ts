import type { CorsRequest } from "../previews/cors/cross-origin.ts";
import { type PreviewProblem, problemAnswer } from "../previews/pages.ts";
import type { Answer } from "../protocol/preview.ts";

/** Why a server could not answer, in the words of a preview. */
export class PreviewFailure extends Error {
  readonly problem: PreviewProblem;
  constructor(problem: PreviewProblem) {
    super(problem.type);
    this.name = "PreviewFailure";
    this.problem = problem;
  }
}

/** A page of ours in place of the server's. */
export function problemPage(problem: PreviewProblem): Answer {
  const { status, headers, body } = problemAnswer(problem);
  return { type: "response", status, statusText: "", headers, body: new Blob([body]).stream() };
}

/** As Chromium names what failed on the way to another origin, whose page of ours nobody could read. */
const NET_ERRORS: Readonly<Record<PreviewProblem["type"], string>> = {
  "not-listening": "ERR_CONNECTION_REFUSED",
  "server-died": "ERR_EMPTY_RESPONSE",
  "no-answer": "ERR_TIMED_OUT",
  malformed: "ERR_INVALID_HTTP_RESPONSE",
  "sandbox-gone": "ERR_CONNECTION_REFUSED",
};

export function networkError({ method, address }: CorsRequest, { type }: PreviewProblem): Answer {
  return { type: "blocked", message: `${method} ${address} net::${NET_ERRORS[type]}` };
}

/** A stream that undoes a Content-Encoding; null for one that needs, or has, none. */
export function decompressor(encoding: string): ReadableWritablePair<Uint8Array, Uint8Array> | null {
  const name = encoding.trim().toLowerCase();
  const format = name === "x-gzip" ? "gzip" : name;
  if (format !== "gzip" && format !== "deflate") return null;
  return new DecompressionStream(format) as ReadableWritablePair<Uint8Array, Uint8Array>;
}
