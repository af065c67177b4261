/** How a learner writes a message. */
export type MessageKind = "text" | "json" | "binary";

/** What is sent for what was written, or what is wrong with it, in a sentence. */
export function messageOf(
  kind: MessageKind,
  text: string,
): { readonly data: string | Uint8Array } | { readonly problem: string } {
  switch (kind) {
    case "text":
      return { data: text };
    case "json":
      try {
        return { data: JSON.stringify(JSON.parse(text)) };
      } catch (error) {
        const why = error instanceof Error ? ` ${error.message}.` : "";
        return { problem: `This is no JSON.${why}` };
      }
    case "binary":
      return bytesOf(text);
  }
}

/** Bytes written as hexadecimal pairs, with or without spaces: `00 ff 10`. */
function bytesOf(text: string): ReturnType<typeof messageOf> {
  const digits = text.replace(/\s|0x/gi, "");
  if (!/^([0-9a-f]{2})*$/i.test(digits))
    return { problem: "Write bytes as pairs of hexadecimal digits: “00 ff 10”." };
  return { data: Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)) };
}

/** Characters and bytes of a message that are shown. */
const longest = { text: 4_000, bytes: 64 };

/** A message for display: text as it is, bytes as pairs of hexadecimal digits. */
export function shownMessage(data: string | Uint8Array): string {
  if (typeof data === "string")
    return data.length > longest.text
      ? `${data.slice(0, longest.text)}… (${data.length.toLocaleString()} characters)`
      : data;
  const pairs = Array.from(data.slice(0, longest.bytes), (byte) => byte.toString(16).padStart(2, "0"));
  return `${pairs.join(" ")}${data.length > longest.bytes ? " …" : ""} (${data.length} bytes)`;
}

/** What a close code says (RFC 6455 section 7.4.1 and IANA's registry). */
const meanings: Readonly<Record<number, string>> = {
  1000: "normal closure",
  1001: "one side goes away",
  1002: "protocol error",
  1003: "a kind of data that is not accepted",
  1005: "no code was given",
  1006: "the connection was lost without a close frame",
  1007: "data that does not fit its type",
  1008: "policy violation",
  1009: "a message that is too big",
  1011: "an error in the server",
  1012: "the server restarts",
  1013: "try again later",
};

export function closeMeaning(code: number): string {
  return (
    meanings[code] ?? (code >= 4000 ? "a code of the application’s own" : "a code without a known meaning")
  );
}
