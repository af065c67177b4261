/** A sentence and what to do, for a kind of exception. */
export interface Explanation {
  readonly sentence: string;
  readonly advice: string;
}

type Rule = readonly [exception: RegExp, message: RegExp, explain: (match: RegExpMatchArray) => Explanation];

const rules: readonly Rule[] = [
  [
    /^(IndentationError|TabError)$/,
    /(.*)/,
    ([message]) => ({
      sentence: `The indentation is not consistent: ${message}.`,
      advice: "Give all lines of a block the same number of spaces, four a level.",
    }),
  ],
  [
    /^SyntaxError$/,
    /'(.)' was never closed/,
    ([, bracket]) => ({
      sentence: `A “${bracket}” is opened here and never closed.`,
      advice: "Add the closing bracket where the expression ends.",
    }),
  ],
  [
    /^SyntaxError$/,
    /(.*)/,
    ([message]) => ({
      sentence: `Python cannot read this line: ${message}.`,
      advice: "Look for a missing bracket, colon, comma or quote on this line or the one before.",
    }),
  ],
  [
    /^ModuleNotFoundError$/,
    /No module named '([^']+)'/,
    ([, module]) => ({
      sentence: `There is no module “${module}”.`,
      advice: `Check the spelling where “${module}” is imported or listed (INSTALLED_APPS counts). A module of yours is a file of the project.`,
    }),
  ],
  [
    /^ImportError$/,
    /cannot import name '([^']+)' from (?:partially initialized module )?'([^']+)'/,
    ([, name, module]) => ({
      sentence: `“${module}” has no “${name}”.`,
      advice: `Check the spelling, or define “${name}” there. Two files that import each other cause this too.`,
    }),
  ],
  [
    /^NameError$/,
    /name '([^']+)' is not defined(.*)/,
    ([, name, more]) => ({
      sentence: `The name “${name}” is not known here${more ? `${more}` : "."}`,
      advice: "Check the spelling, import it, or define it above its first use.",
    }),
  ],
  [
    /^AttributeError$/,
    /(.*)/,
    ([message]) => ({
      sentence: `Something is asked for an attribute that it does not have: ${message}.`,
      advice: "Check the spelling, and what kind of object this is.",
    }),
  ],
  [
    /^TypeError$/,
    /(\S+)\(\) missing \d+ required positional arguments?: (.*)/,
    ([, called, names]) => ({
      sentence: `“${called}” is called without ${names}.`,
      advice: "Pass the argument, or, when the framework shall call it, hand over the function without “()”.",
    }),
  ],
  [
    /^KeyError$/,
    /(.*)/,
    ([key]) => ({
      sentence: `There is no key ${key}.`,
      advice: "Check the spelling, or use “.get()” where the key may be absent.",
    }),
  ],
  [
    /^RecursionError$/,
    /.*/,
    () => ({
      sentence: "A function calls itself without end.",
      advice: "Give it a case in which it returns without calling itself.",
    }),
  ],
  [
    /^MemoryError$/,
    /.*/,
    () => ({ sentence: "The program used up its memory.", advice: "Hold less at once." }),
  ],
  [
    /^KeyboardInterrupt$/,
    /.*/,
    () => ({
      sentence: "The program was interrupted while it ran this line.",
      advice: "If you did not stop it, it was a loop that did not end: give it a way out.",
    }),
  ],
];

/**
 * Says in plain words what an exception means; unknown ones keep their own words.
 *
 * @param placed whether a line of the learner's is known
 */
export function explain(exception: string, message: string, placed: boolean): Explanation {
  const short = exception.slice(exception.lastIndexOf(".") + 1);
  for (const [name, pattern, toExplanation] of rules) {
    const match = name.test(short) ? message.match(pattern) : null;
    if (match) return toExplanation(match);
  }
  return {
    sentence: message ? `${short}: ${message}` : `${short} was raised.`,
    advice: placed
      ? "The marked line is the last of yours that ran. The console has the whole traceback."
      : "No line of yours was running: the framework met this while it handled what your code gave it. The console has the whole traceback.",
  };
}
