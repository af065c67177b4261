import type { HttpResponse } from "../../../sandboxes/contract/types.ts";

/** A response's body for display: always text, never markup. */
export interface ShownBody {
  readonly kind: "empty" | "json" | "text" | "binary";
  readonly text: string;
  /** Whether the body was longer than what is shown. */
  readonly cut: boolean;
}

/** Characters shown at most. */
const longest = 100_000;

/** Formats JSON, shows text as it is, and says of other bytes how many there are. */
export function shownBody({ body, headers }: Pick<HttpResponse, "body" | "headers">): ShownBody {
  if (body.length === 0) return { kind: "empty", text: "", cut: false };
  const type = headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  if (body.includes(0) || /^(image|audio|video|font)\//.test(type)) {
    return { kind: "binary", text: `${body.length} bytes${type ? ` of ${type}` : ""}`, cut: false };
  }
  const text = new TextDecoder().decode(body);
  const json = /[/+]json\b/.test(type) ? pretty(text) : null;
  const shown = json ?? text;
  return {
    kind: json === null ? "text" : "json",
    text: shown.slice(0, longest),
    cut: shown.length > longest,
  };
}

/** Indented JSON, or null when it is none (Python may write NaN, which JSON has not). */
function pretty(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return null;
  }
}
