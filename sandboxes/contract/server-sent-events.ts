import type { ServerSentEvent } from "./context.ts";

/**
 * Takes the first block, up to an empty line, from an event stream (HTML standard, section 9.2.6). `event` is null for
 * a block without data, such as a comment that keeps the connection open. Null while no block is complete.
 */
export function serverSentEvent(
  text: string,
): { readonly event: ServerSentEvent | null; readonly rest: string } | null {
  const end = /\r\n\r\n|\n\n|\r\r/.exec(text);
  if (!end) return null;
  const block = text.slice(0, end.index);
  const rest = text.slice(end.index + end[0].length);
  let name = "message";
  let id: string | null = null;
  const data: string[] = [];
  for (const line of block.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") name = value;
    else if (field === "data") data.push(value);
    else if (field === "id") id = value;
  }
  return { event: data.length > 0 ? { event: name, data: data.join("\n"), id } : null, rest };
}
