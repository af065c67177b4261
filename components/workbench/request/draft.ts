import type { HttpRequest } from "../../../sandboxes/contract/types.ts";

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
export function toRequest(draft: Draft): HttpRequest | { readonly problem: string } {
  if (!draft.path.startsWith("/")) return { problem: "The path begins with “/”." };
  const headers: [string, string][] = [];
  for (const line of draft.headers.split("\n")) {
    if (line.trim() === "") continue;
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim();
    if (colon < 1 || !token.test(name))
      return { problem: `“${line.trim()}” is no header: write “Name: value”.` };
    headers.push([name, line.slice(colon + 1).trim()]);
  }
  const request = { method: draft.method, path: encodedPath(draft.path), headers };
  return draft.body === "" ? request : { ...request, body: draft.body };
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

/** A project's sample: a body that reads as JSON gets the header that says so. */
export function fromSample(sample: { method: string; path: string; body?: string }): Draft {
  const body = sample.body ?? "";
  return {
    method: sample.method,
    path: sample.path,
    headers: body.trimStart().startsWith("{") ? "Content-Type: application/json" : "",
    body,
  };
}
