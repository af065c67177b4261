import { absolute } from "../../commands/paths.ts";
import type { DirectoryEntry } from "../../protocol/files.ts";

export interface Completion {
  /** What is put in behind the cursor; "" for nothing. */
  readonly insert: string;
  /** What fits, when nothing can be put in. */
  readonly names: readonly string[];
}

export interface Completing {
  readonly cwd: string;
  readonly home: string;
  /** Commands, the shell's own and programs. */
  commands(): Promise<readonly string[]>;
  /** Rejects where there is no such folder. */
  list(path: string): Promise<readonly DirectoryEntry[]>;
}

interface Candidate {
  readonly name: string;
  /** What follows it: a blank, or a slash behind a folder. */
  readonly end: " " | "/";
}

const nothing: Completion = { insert: "", names: [] };
/** Where a word begins that is not quoted: behind blanks, operators and redirections. */
const boundary = /[\s;|&()<>]/;

/** Completes the word at the end of `text`: commands where one is expected, else files. */
export async function complete(text: string, completing: Completing): Promise<Completion> {
  const { word, quote, command } = lastWord(text);
  if (command && word === "") return nothing;
  const slash = word.lastIndexOf("/") + 1;
  const stem = word.slice(slash);
  const all =
    command && slash === 0
      ? await commandsLike(stem, completing)
      : await filesLike(word.slice(0, slash), completing);
  const fitting = all.filter(({ name }) => name.startsWith(stem) && (stem !== "" || !name.startsWith(".")));
  const [only] = fitting;
  if (!only) return nothing;
  const names = fitting.map(({ name, end }) => (end === "/" ? `${name}/` : name));
  const shared = fitting.map(({ name }) => name).reduce(commonStart);
  const rest = escapedFor(quote, shared.slice(stem.length));
  if (fitting.length > 1) return { insert: rest, names };
  return { insert: rest + (only.end === " " ? `${quote} ` : "/"), names };
}

async function commandsLike(stem: string, { commands }: Completing): Promise<Candidate[]> {
  const found = (await commands()).filter((name) => name.startsWith(stem));
  return [...new Set(found)].sort().map((name) => ({ name, end: " " }));
}

async function filesLike(folder: string, { cwd, home, list }: Completing): Promise<Candidate[]> {
  const path = folder.startsWith("~/") ? absolute(home, folder.slice(2)) : absolute(cwd, folder || ".");
  const entries = await list(path).catch(() => []);
  return entries.map(({ name, kind }) => ({ name, end: kind === "directory" ? "/" : " " }));
}

/** The word that is being typed, without its quotes, and whether a command is expected there. */
function lastWord(text: string): { word: string; quote: "" | "'" | '"'; command: boolean } {
  let word = "";
  let quote: "" | "'" | '"' = "";
  let command = true;
  let seen = false;
  const begin = (operator: string) => {
    if (seen) command = false;
    if (/[;|&(]/.test(operator)) command = true;
    else if (/[<>]/.test(operator)) command = false;
    word = "";
    seen = false;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === "\\" && quote !== "'") word += text[++at] ?? "";
    else if (quote !== "") {
      if (character === quote) quote = "";
      else word += character;
    } else if (character === "'" || character === '"') {
      quote = character;
      seen = true;
    } else if (boundary.test(character)) {
      // NAME=value before a command leaves the command to come.
      if (/^\w+=/.test(word) && command) seen = false;
      begin(character);
    } else {
      word += character;
      seen = true;
    }
  }
  return { word, quote, command };
}

function commonStart(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return one.slice(0, at);
}

function escapedFor(quote: string, text: string): string {
  if (quote === "'") return text;
  return quote === '"'
    ? text.replace(/["$`\\]/g, "\\$&")
    : text.replace(/[\s"'$`\\;|&()<>*?[\]#~!{}]/g, "\\$&");
}
