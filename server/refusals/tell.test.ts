import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tellIn } from "./tell.ts";

const sources = [
  "server/{accounts,assignments,classes,exercises,gradebook,submissions,webhooks}/**/*.ts",
  "server/{input,csv,limits,refusal}.ts",
  "server/{outgoing/guarded-fetch,api/tokens,lti/platforms,lti/choose,lti/members}.ts",
].flatMap((pattern) => globSync(pattern));

/** What the operator, a program or nobody reads, and letters, which have words of their own. */
const others =
  /^(The .* was not stored|OIDC_PROVIDERS|What has no problem|The files of a proof|This token may only|Version .* cannot|Open this address|It (answered|could not be reached))/;
/** What a proof or the check of an exercise's files says of a program or a line of `exercise.json` is in English. */
const ofExercises = /server\/exercises\/(prove|assemble|locate|hidden|folder|carry-out|versions)\.ts$/;

/** Sentences in a source: texts that begin like one, or with what changes, and end with a full stop. */
function sentencesOf(file: string): readonly string[] {
  const code = readFileSync(file, "utf8")
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/^\s*\/\/.*$/gm, "");
  const texts = [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)];
  return texts
    .map(([, plain, template]) => (plain ?? template ?? "").replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, "X1"))
    .filter((text) => /^["X\p{Lu}].* .*\.$/u.test(text) && !/^X1: X1\.$/.test(text) && !others.test(text));
}

const all = sources
  .filter((file) => !/\.(test|fixture)\.ts$|testing/.test(file) && !ofExercises.test(file))
  .flatMap((file) => sentencesOf(file).map((sentence) => [sentence, file] as const));

describe("a refusal in German", () => {
  it("is looked for in many sources", () => expect(all.length).toBeGreaterThan(90));

  it.each(all)("%s", (sentence) => {
    expect(tellIn("de", sentence)).not.toBe(sentence);
    expect(tellIn("en", sentence)).toBe(sentence);
  });

  it("has its parts in German as well", () => {
    expect(tellIn("de", "The name is missing.")).toBe("Der Name fehlt.");
    expect(tellIn("de", "Line 3: That is no e-mail address.")).toBe("Zeile 3: Das ist keine E-Mail-Adresse.");
    expect(tellIn("de", 'The course has no exercise "a/b".')).toBe("Der Lehrgang hat keine Übung „a/b“.");
  });

  it("keeps what people wrote as they wrote it", () => {
    expect(tellIn("de", '"Notes. More" is worth at most 4 points.')).toBe(
      "„Notes. More“ ist höchstens 4 Punkte wert.",
    );
  });

  it("stays English where there is no German", () => {
    expect(tellIn("de", "A server said: EIO")).toBe("A server said: EIO");
  });
});
