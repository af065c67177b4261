import type { Word } from "unbash";
import type { System } from "../system.ts";
import { expandBraces } from "../words/braces.ts";
import { type Expansion, expandWord } from "../words/expand.ts";
import { matchingPaths } from "../words/paths.ts";
import { fieldsOf } from "../words/pieces.ts";
import type { Frame } from "./frame.ts";
import type { Runner } from "./runner.ts";

/**
 * How words are replaced in a frame.
 * @param substituted hears the exit code of each `$(…)`
 */
export function expansionIn(
  frame: Frame,
  runner: Runner,
  substituted: (code: number) => void = () => undefined,
): Expansion {
  return {
    state: frame.state,
    pid: runner.parts.system.pid,
    async substitute(statements) {
      const decoder = new TextDecoder();
      let text = "";
      const output = {
        terminal: false,
        write(bytes: Uint8Array) {
          text += decoder.decode(bytes, { stream: true });
          return true;
        },
      };
      const inner = { ...frame, streams: { ...frame.streams, output } };
      substituted(await runner.subshell((one) => runner.list(statements, one), inner));
      frame.control.check();
      return text.replace(/\n+$/, "");
    },
  };
}

/**
 * The arguments that words become: fields, and paths where they are patterns that match.
 * @param braces whether `{a,b}` makes several words, as in Bash
 */
export async function argumentsOf(
  words: readonly Word[],
  expansion: Expansion,
  files: System["files"],
  braces: boolean,
): Promise<string[]> {
  const found: string[] = [];
  for (const word of words) {
    for (const one of braces ? expandBraces(word) : [word]) {
      for (const { text, pattern } of fieldsOf(await expandWord(one, expansion))) {
        const paths = pattern === null ? [] : await matchingPaths(pattern, expansion.state.cwd, files);
        found.push(...(paths.length > 0 ? paths : [text]));
      }
    }
  }
  return found;
}
