import type { Sentence } from "../messages/said.ts";
import type { Words } from "../messages/words.ts";

/** How a learner writes a message. */
export type MessageKind = "text" | "json" | "binary";

/** What is sent for what was written, or what is wrong with it, in a sentence. */
export function messageOf(
  kind: MessageKind,
  text: string,
): { readonly data: string | Uint8Array } | { readonly problem: Sentence } {
  switch (kind) {
    case "text":
      return { data: text };
    case "json":
      try {
        return { data: JSON.stringify(JSON.parse(text)) };
      } catch (error) {
        const why = error instanceof Error ? ` ${error.message}.` : "";
        return { problem: ({ server }) => server.socket.noJson(why) };
      }
    case "binary":
      return bytesOf(text);
  }
}

/** Bytes written as hexadecimal pairs, with or without spaces: `00 ff 10`. */
function bytesOf(text: string): ReturnType<typeof messageOf> {
  const digits = text.replace(/\s|0x/gi, "");
  if (!/^([0-9a-f]{2})*$/i.test(digits)) return { problem: ({ server }) => server.socket.noBytes };
  return { data: Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)) };
}

/** Characters and bytes of a message that are shown. */
const longest = { text: 4_000, bytes: 64 };

/** A message for display: text as it is, bytes as pairs of hexadecimal digits. */
export function shownMessage(data: string | Uint8Array, words: Words["server"]["socket"]): string {
  if (typeof data === "string")
    return data.length > longest.text
      ? `${data.slice(0, longest.text)}… (${words.characters(data.length)})`
      : data;
  const pairs = Array.from(data.slice(0, longest.bytes), (byte) => byte.toString(16).padStart(2, "0"));
  return `${pairs.join(" ")}${data.length > longest.bytes ? " …" : ""} (${words.bytes(data.length)})`;
}

/** What a close code says. */
export function closeMeaning(code: number, words: Words["server"]["socket"]): string {
  return words.meanings[code] ?? (code >= 4000 ? words.ownCode : words.unknownCode);
}
