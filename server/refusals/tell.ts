import { german } from "./german.ts";

const patterns = Object.entries(german)
  .filter(([english]) => english.includes("{0}"))
  // What says more comes first, so that "{0} is missing." takes only what nothing else fits.
  .sort(([one], [other]) => fixed(other) - fixed(one))
  .map(([english, text]) => ({ pattern: patternOf(english), text }));

/**
 * A refusal's sentence in the language of who is refused. Refusals are made where nobody knows it, and are logged and answered to
 * programs in English. A sentence that is not in the list stays as it is; `tell.test.ts` asks that those of forms are.
 */
export function tellIn(language: "en" | "de", sentence: string): string {
  if (language === "en") return sentence;
  const exact = german[sentence];
  if (exact !== undefined) return exact;
  for (const { pattern, text } of patterns) {
    const found = pattern.exec(sentence);
    if (found)
      return text.replaceAll(/\{(\d)\}/g, (_, at: string) => tellIn(language, found[Number(at) + 1] ?? ""));
  }
  return sentence;
}

function fixed(english: string): number {
  return english.replaceAll(/\{\d\}/g, "").length;
}

function patternOf(english: string): RegExp {
  const parts = english.split(/\{\d\}/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join("(.+?)")}$`, "s");
}
