import { cellWidth } from "../../commands/cells.ts";

/** A place on the screen, from where the prompt begins. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Draws one line that is being typed behind its prompt, on a terminal of which it knows the width: writes what
 * differs from what is there. A line longer than the terminal is wide goes on below.
 *
 * Known limit: a wide character that the terminal's edge would cut counts as if it fitted.
 */
export class Screen {
  readonly #write: (text: string) => void;
  readonly #columns: () => number;
  #prompt = "";
  #shown: readonly string[] = [];
  /** Where the cursor is. */
  #cursor: Place = { row: 0, column: 0 };

  constructor(write: (text: string) => void, columns: () => number) {
    this.#write = write;
    this.#columns = columns;
  }

  /** Begins a line where the cursor is, at the beginning of a row. */
  begin(prompt: string): void {
    this.#prompt = prompt;
    this.#shown = [];
    this.#write(prompt);
    this.#cursor = this.#wrapped(this.#place([], 0));
  }

  /** Shows these characters, with the cursor before the one at `at`. */
  show(characters: readonly string[], at: number): void {
    let same = 0;
    while (same < characters.length && characters[same] === this.#shown[same]) same++;
    if (same < characters.length || same < this.#shown.length) {
      const shorter = same < this.#shown.length;
      this.#go(this.#place(this.#shown, same));
      this.#write(characters.slice(same).map(shown).join(""));
      this.#cursor = this.#wrapped(this.#place(characters, characters.length));
      if (shorter) this.#write("\x1b[J");
      this.#shown = characters;
    }
    this.#go(this.#place(characters, at));
  }

  /** Leaves the line: what follows begins below it. */
  end(): void {
    this.#go(this.#place(this.#shown, this.#shown.length));
    this.#write("\n");
  }

  /** Draws all anew below what was written since `end`. */
  restart(): void {
    this.begin(this.#prompt);
  }

  /** Draws all anew, as after the terminal's size has changed: it has moved the lines itself. */
  again(at: number): void {
    const characters = this.#shown;
    const { row } = this.#place(characters, at);
    this.#write(`${row > 0 ? `\x1b[${row}A` : ""}\r\x1b[J`);
    this.begin(this.#prompt);
    this.show(characters, at);
  }

  /** An empty screen with this line at its top. */
  clear(at: number): void {
    const characters = this.#shown;
    this.#write("\x1b[H\x1b[2J");
    this.begin(this.#prompt);
    this.show(characters, at);
  }

  #place(characters: readonly string[], at: number): Place {
    const width = Math.max(1, this.#columns());
    const cells = cellWidth(plain(this.#prompt)) + cellWidth(characters.slice(0, at).map(shown).join(""));
    return { row: Math.floor(cells / width), column: cells % width };
  }

  /** A terminal stays at the end of a full row until more comes: a blank makes it go on. */
  #wrapped(place: Place): Place {
    if (place.column === 0 && place.row > 0) this.#write(" \r");
    return place;
  }

  #go({ row, column }: Place): void {
    const down = row - this.#cursor.row;
    if (down !== 0) this.#write(`\x1b[${Math.abs(down)}${down > 0 ? "B" : "A"}`);
    const right = column - this.#cursor.column;
    if (right !== 0) this.#write(`\x1b[${Math.abs(right)}${right > 0 ? "C" : "D"}`);
    this.#cursor = { row, column };
  }
}

/** Colours of a prompt take no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const plain = (prompt: string) => prompt.replace(/\x1b\[[0-9;]*m/g, "");

/** Line ends of a text that has several, and tabs, take one cell. */
const shown = (character: string) => (/^[\n\t]/.test(character) ? " " : character);
