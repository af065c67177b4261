import { en } from "./en/index.ts";
import type { Words } from "./words.ts";

/** A sentence that is made where nobody knows the page's language. */
export type Sentence = (words: Words) => string;

/** An error that a reader is told of. Its message is the English sentence, for logs; {@link sentenceOf} gives the page's. */
export class SaidError extends Error {
  override name = "SaidError";
  readonly sentence: Sentence;
  constructor(sentence: Sentence) {
    super(sentence(en));
    this.sentence = sentence;
  }
}

/** What an error tells a reader: in their language where this site made it, else in its own words. */
export function sentenceOf(error: unknown, words: Words): string {
  if (error instanceof SaidError) return error.sentence(words);
  return error instanceof Error ? error.message : String(error);
}
