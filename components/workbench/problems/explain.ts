import type { Words } from "../messages/words.ts";

/** A sentence and what to do, for a kind of exception. */
export interface Explanation {
  readonly sentence: string;
  readonly advice: string;
}

type Explain = (words: Words["explain"], match: RegExpMatchArray) => Explanation;
type Rule = readonly [exception: RegExp, message: RegExp, explain: Explain];

const rules: readonly Rule[] = [
  [/^(IndentationError|TabError)$/, /(.*)/, (words, [message]) => words.indentation(message)],
  [/^SyntaxError$/, /'(.)' was never closed/, (words, [, bracket = ""]) => words.neverClosed(bracket)],
  [/^SyntaxError$/, /(.*)/, (words, [message]) => words.syntax(message)],
  [/^ModuleNotFoundError$/, /No module named '([^']+)'/, (words, [, module = ""]) => words.noModule(module)],
  [
    /^ImportError$/,
    /cannot import name '([^']+)' from (?:partially initialized module )?'([^']+)'/,
    (words, [, name = "", module = ""]) => words.notInModule(name, module),
  ],
  [
    /^NameError$/,
    /name '([^']+)' is not defined(.*)/,
    (words, [, name = "", more = ""]) => words.unknownName(name, more),
  ],
  [/^AttributeError$/, /(.*)/, (words, [message]) => words.noAttribute(message)],
  [
    /^TypeError$/,
    /(\S+)\(\) missing \d+ required positional arguments?: (.*)/,
    (words, [, called = "", names = ""]) => words.missingArgument(called, names),
  ],
  [/^KeyError$/, /(.*)/, (words, [key]) => words.noKey(key)],
  [/^RecursionError$/, /.*/, (words) => words.endless],
  [/^MemoryError$/, /.*/, (words) => words.memory],
  [/^KeyboardInterrupt$/, /.*/, (words) => words.interrupted],
];

/**
 * Says in plain words what an exception means; unknown ones keep their own words.
 *
 * @param placed whether a line of the learner's is known
 */
export function explain(
  exception: string,
  message: string,
  placed: boolean,
  words: Words["explain"],
): Explanation {
  const short = exception.slice(exception.lastIndexOf(".") + 1);
  for (const [name, pattern, toExplanation] of rules) {
    const match = name.test(short) ? message.match(pattern) : null;
    if (match) return toExplanation(words, match);
  }
  return {
    sentence: message ? `${short}: ${message}` : words.raised(short),
    advice: placed ? words.placed : words.unplaced,
  };
}
