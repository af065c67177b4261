/** A stretch of an expanded word, by what may still happen to it. */
export type Piece =
  /** Stands for itself. */
  | { readonly type: "literal"; readonly text: string }
  /** `*`, `?` and `[…]` are patterns. */
  | { readonly type: "pattern"; readonly text: string }
  /** The value of something unquoted: split at blanks, and a pattern. */
  | { readonly type: "value"; readonly text: string }
  /** The next field begins, as between the values of "$@". */
  | { readonly type: "break" };

/** What becomes one argument, or several where it is a pattern. */
export interface Field {
  readonly text: string;
  /** With backslashes before what stands for itself; null when nothing in it is a pattern. */
  readonly pattern: string | null;
}

type Part = Exclude<Piece, { type: "break" }>;

/** Splits values into fields (POSIX.1-2024, XCU 2.6.5), with the usual IFS: blanks, tabs and line ends. */
export function fieldsOf(pieces: readonly Piece[]): Field[] {
  const fields: Part[][] = [];
  let current: Part[] | null = null;
  const add = (part: Part) => {
    if (current) current.push(part);
    else {
      current = [part];
      fields.push(current);
    }
  };
  for (const piece of pieces) {
    if (piece.type === "break") current = null;
    else if (piece.type !== "value") add(piece);
    else {
      for (const text of piece.text.split(/([ \t\n]+)/)) {
        if (/^[ \t\n]/.test(text)) current = null;
        else if (text !== "") add({ type: "value", text });
      }
    }
  }
  return fields.map(fieldOf);
}

function fieldOf(parts: readonly Part[]): Field {
  const text = parts.map((part) => part.text).join("");
  const active = parts.some((part) => part.type !== "literal" && /[*?[]/.test(part.text));
  return { text, pattern: active ? patternOf(parts) : null };
}

/** As one pattern, for `${NAME#…}` and `case`. */
export function patternOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.type === "break") return " ";
      return piece.type === "literal" ? piece.text.replace(/[*?[\]\\]/g, "\\$&") : piece.text;
    })
    .join("");
}

/** As one text: where nothing is split and nothing is a pattern, as in `NAME=…`. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.type === "break" ? " " : piece.text)).join("");
}
