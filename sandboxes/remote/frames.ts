/**
 * Messages over a terminal's two directions, which is all that a process of a WebContainer offers. A message
 * is JSON in ASCII, cut into lines: a mark, `+` where more follows or `.` at the end, a piece. So it survives
 * what such a terminal does to text: output decoded chunk by chunk (a character cut in two is lost), line
 * ends rewritten both ways, input echoed, lines of at most 4,096 bytes (N_TTY's canonical mode), DEL taken for
 * an erased character. Lines without the mark are somebody else's: warnings of Node, echoes.
 */
export const marks = { toHost: "@>", fromHost: "@<" } as const;
export type Mark = (typeof marks)[keyof typeof marks];

/** Characters of a piece: with mark and line end, a line stays below 4,096. */
const pieceLength = 4_000;

/** The lines of one message, to be written without anything in between. */
export function frame(mark: Mark, message: unknown): string {
  const text = JSON.stringify(message).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  let lines = "";
  for (let at = 0; at < text.length; at += pieceLength) {
    const end = at + pieceLength;
    lines += `${mark}${end < text.length ? "+" : "."}${text.slice(at, end)}\n`;
  }
  return lines;
}

/** Puts messages together from text as it comes. */
export class FrameReader {
  readonly #mark: Mark;
  #line = "";
  #pieces: string[] = [];

  constructor(mark: Mark) {
    this.#mark = mark;
  }

  /**
   * @returns the messages that are complete now, and lines that belong to none
   * @throws SyntaxError when a message is damaged: what follows cannot be trusted
   */
  push(text: string): { readonly messages: readonly unknown[]; readonly stray: readonly string[] } {
    const lines = (this.#line + text).split(/[\r\n]/);
    this.#line = lines.pop() ?? "";
    const messages: unknown[] = [];
    const stray: string[] = [];
    for (const line of lines) {
      if (!line.startsWith(this.#mark)) {
        if (line !== "") stray.push(line);
        continue;
      }
      this.#pieces.push(line.slice(this.#mark.length + 1));
      if (line[this.#mark.length] === "+") continue;
      const whole = this.#pieces.join("");
      this.#pieces = [];
      messages.push(JSON.parse(whole));
    }
    return { messages, stray };
  }
}
