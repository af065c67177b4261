import type { HttpRequest } from "../../../sandboxes/contract/types.ts";
import type { Sentence } from "../messages/said.ts";

/** What stands in the request sender's fields. */
export interface Draft {
  readonly method: string;
  readonly path: string;
  /** One header a line, `Name: value`. */
  readonly headers: string;
  readonly body: string;
}

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;

/** A token of RFC 9110 §5.6.2. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** The request that a draft describes, or what is wrong with it, in a sentence. */
export function toRequest(draft: Draft): HttpRequest | { readonly problem: Sentence } {
  if (!draft.path.startsWith("/")) return { problem: ({ server }) => server.path };
  const headers = readHeaders(draft.headers);
  if ("problem" in headers) return headers;
  const request = { method: draft.method, path: encodedPath(draft.path), headers: headers.list };
  return draft.body === "" ? request : { ...request, body: draft.body };
}

/** Headers that were written one a line, or what is wrong with one, in a sentence. */
export function readHeaders(
  text: string,
): { readonly list: readonly (readonly [string, string])[] } | { readonly problem: Sentence } {
  const list: [string, string][] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim();
    if (colon < 1 || !token.test(name)) return { problem: ({ server }) => server.header(line.trim()) };
    list.push([name, line.slice(colon + 1).trim()]);
  }
  return { list };
}

/** A path as it may stand in a request line: spaces and other letters percent-encoded, the rest as it is. */
function encodedPath(path: string): string {
  return path.replace(/[^\u0021-\u007e]/gu, (character) => {
    return character.isWellFormed() ? encodeURIComponent(character) : "%EF%BF%BD";
  });
}

/** A draft that sends this request again. */
export function fromRequest(request: HttpRequest): Draft {
  return {
    method: request.method,
    path: request.path,
    headers: (request.headers ?? []).map(([name, value]) => `${name}: ${value}`).join("\n"),
    body: typeof request.body === "string" ? request.body : new TextDecoder().decode(request.body),
  };
}

/** A request that a lesson offers. */
interface Sample {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A project's sample: a body that reads as JSON gets the header that says so, unless the sample names its type. */
export function fromSample({ method, path, headers = {}, body = "" }: Sample): Draft {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const typed = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
  if (!typed && body.trimStart().startsWith("{")) lines.unshift("Content-Type: application/json");
  return { method, path, headers: lines.join("\n"), body };
}
