import { expect, test } from "vitest";
import { ZipRefused } from "../files/zip.ts";
import { fragmentOf, readFragment } from "../share/link.ts";
import { sentenceOf } from "./said.ts";
import { wordsOf } from "./words.ts";

const [en, de] = [wordsOf("en"), wordsOf("de")];

test("an error that this site made is told in the reader's language, and logged in English", () => {
  const error = new ZipRefused(({ refusals }) => refusals.zip.largeFile("a.bin", 5));
  expect(error.message).toBe("“a.bin” is larger than 5 MB.");
  expect(sentenceOf(error, en)).toBe(error.message);
  expect(sentenceOf(error, de)).toBe("„a.bin“ ist größer als 5 MB.");
});

test("a sentence within a sentence is in the same language", async () => {
  const files = new Map([["../up.py", ""]]);
  const fragment = await fragmentOf({ lesson: "a/b", framework: "django", files });
  const error = await readFragment(fragment).catch((refusal: unknown) => refusal);
  expect(sentenceOf(error, de)).toBe(
    "Der Link enthält „../up.py“, was hier keine Datei sein kann. Jeder Teil des Pfads braucht einen Namen.",
  );
});

test("another error keeps its own words, whatever was thrown", () => {
  expect(sentenceOf(new Error("EIO"), de)).toBe("EIO");
  expect(sentenceOf("thrown text", de)).toBe("thrown text");
});
