import type { HttpRequest } from "../../../sandboxes/contract/types.ts";

/**
 * A command line that sends the request from any POSIX shell, the sandbox's terminal among them. What curl would
 * add by itself and the sender does not is taken out, so that both send the same; `User-Agent` and `Accept` excepted.
 * A body of bytes is sent as the text that it reads as.
 */
export function curlCommand(request: HttpRequest, port: number): string {
  const { method, path, headers = [], body } = request;
  const words = ["curl", "--include"];
  if (method === "HEAD") words[1] = "--head";
  else if (method !== (body === undefined ? "GET" : "POST")) words.push("--request", quoted(method));
  // Brackets and braces would be patterns of curl's own, and dots would be resolved before they are sent.
  if (/[[\]{}]/.test(path)) words.push("--globoff");
  if (/\/\.{1,2}(\/|\?|$)/.test(path)) words.push("--path-as-is");
  words.push(quoted(`http://localhost:${port}${path}`));
  // A header without a value is written with a semicolon; with a colon it would be left out.
  for (const [name, value] of headers)
    words.push("--header", quoted(value === "" ? `${name};` : `${name}: ${value}`));
  if (body !== undefined) {
    if (!headers.some(([name]) => name.toLowerCase() === "content-type"))
      words.push("--header", quoted("Content-Type:"));
    words.push("--data-raw", quoted(typeof body === "string" ? body : new TextDecoder().decode(body)));
  }
  return words.join(" ");
}

/** One word of a POSIX shell: within single quotes everything stands for itself, but for the quote. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
