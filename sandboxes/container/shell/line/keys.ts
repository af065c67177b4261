/** What a key asks of the line. */
export type Key = { readonly type: "text"; readonly text: string } | { readonly type: KeyName };

export type KeyName =
  | "enter"
  | "tab"
  | "interrupt"
  | "end-of-input"
  | "backspace"
  | "delete"
  | "left"
  | "right"
  | "word-left"
  | "word-right"
  | "start"
  | "end"
  | "up"
  | "down"
  | "erase-word"
  | "erase-to-start"
  | "erase-to-end"
  | "insert-erased"
  | "clear-screen";

/** Keys as control characters, as Readline binds them. */
const controls: Readonly<Record<string, KeyName>> = {
  "\x01": "start",
  "\x02": "left",
  "\x03": "interrupt",
  "\x04": "end-of-input",
  "\x05": "end",
  "\x06": "right",
  "\b": "backspace",
  "\t": "tab",
  "\n": "enter",
  "\x0b": "erase-to-end",
  "\x0c": "clear-screen",
  "\r": "enter",
  "\x0e": "down",
  "\x10": "up",
  "\x15": "erase-to-start",
  "\x17": "erase-word",
  "\x19": "insert-erased",
  "\x7f": "backspace",
};

/** Keys as escape sequences of a terminal (xterm's), without the escape character. */
const sequences: Readonly<Record<string, KeyName>> = {
  "[A": "up",
  "[B": "down",
  "[C": "right",
  "[D": "left",
  "[F": "end",
  "[H": "start",
  OA: "up",
  OB: "down",
  OC: "right",
  OD: "left",
  OF: "end",
  OH: "start",
  "[1~": "start",
  "[3~": "delete",
  "[4~": "end",
  "[1;3C": "word-right",
  "[1;3D": "word-left",
  "[1;5C": "word-right",
  "[1;5D": "word-left",
  b: "word-left",
  f: "word-right",
  "\x7f": "erase-word",
};

/** One key: an escape sequence (ECMA-48), whole or cut off, a control character, or text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys are control characters
const key = /\x1b(\[[0-9;?]*[@-~]|O[A-Z]|\[[0-9;?]*$|[^[O]|[[O]?$)|[\x00-\x1f\x7f]|[^\x00-\x1f\x7f]+/gsu;

/** Makes keys of what a terminal sends, whatever pieces it comes in. Unknown sequences are left out. */
export class KeyReader {
  readonly #decoder = new TextDecoder();
  #cut = "";

  read(bytes: Uint8Array): Key[] {
    const text = this.#cut + this.#decoder.decode(bytes, { stream: true });
    this.#cut = "";
    const keys: Key[] = [];
    for (const [found, sequence] of text.matchAll(key)) {
      if (sequence !== undefined && /^(\[[0-9;?]*|O)$/.test(sequence)) this.#cut = found;
      else if (sequence !== undefined) {
        const type = sequences[sequence];
        if (type) keys.push({ type });
      } else {
        const type = controls[found];
        if (type) keys.push({ type });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those without a meaning are left out
        else if (!/^[\x00-\x1f\x7f]$/.test(found)) keys.push({ type: "text", text: found });
      }
    }
    return keys;
  }
}
