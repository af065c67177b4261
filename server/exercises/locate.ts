import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";

/** Line of a place in a text, from 1. */
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** Where a text stops being JSON, in words; null where it is JSON. */
export function syntaxProblem(text: string): { readonly line: number; readonly message: string } | null {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (!first) return null;
  const words = printParseErrorCode(first.error).replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ");
  return { line: lineAt(text, first.offset), message: `This is no JSON: ${words.toLowerCase()}.` };
}

/** Finds lines of one JSON text. */
export class JsonLines {
  readonly #text: string;
  readonly #root: Node | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#root = parseTree(text);
  }

  /** Line of the value at a path or, where there is none, of the nearest thing around it. */
  of(path: readonly (string | number)[]): number {
    for (let length = path.length; this.#root && length >= 0; length--) {
      const found = findNodeAtLocation(this.#root, path.slice(0, length));
      // A property's line is that of its name.
      if (found) return lineAt(this.#text, (found.parent?.type === "property" ? found.parent : found).offset);
    }
    return 1;
  }
}
