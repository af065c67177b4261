import { expect, test } from "vitest";
import type { Locale } from "../../messages/locale.ts";
import { wordsOf } from "../messages/words.ts";
import { outputs } from "./outputs.fixture.ts";
import { problemReader } from "./reader.ts";

const models =
  "from django.db import models\n\nclass Item(models.Model):\n    price = models.DecimalField()\n";

function read(output: string, locale: Locale = "en") {
  const text = (path: string) => (path === "shop/models.py" ? models : undefined);
  const reader = problemReader("/home/project/fastapi", text, wordsOf(locale).explain);
  return output.split("\n").flatMap((line) => reader.line(line));
}
const at = (file: string, line: number, column: number | null = null) => ({ file, line, column });

test.each([
  ["syntaxError", at("main.py", 5, 10), "cannot read this line"],
  ["unclosed", at("config/urls.py", 3, 5), "never closed"],
  ["moduleNotFound", at("main.py", 2), "no module “nothere”"],
  ["installedApp", null, "no module “shopp”"],
  ["cannotImport", at("config/urls.py", 2), "“shop” has no “viewz”"],
  ["calledView", at("config/urls.py", 3, 30), "“boom” is called without 'request'"],
  ["startup", at("startup.py", 5), "RuntimeError: no database"],
  ["requestError", at("boom.py", 4, 8), "division by zero"],
  ["noAttribute", at("main.py", 1), "looks for the name “app”"],
  ["noModule", null, "looks for the module “main”"],
  ["uvicornPort", null, "port is in use"],
  ["djangoPort", null, "port is in use"],
] as const)("%s names its place and says what to do", (name, place, sentence) => {
  const problems = read(outputs[name]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: "error", place });
  expect(problems[0]?.sentence).toContain(sentence);
  expect(problems[0]?.advice).not.toBe("");
});

test.each([
  ["syntaxError", "Python kann diese Zeile nicht lesen"],
  ["cannotImport", "„shop“ hat kein „viewz“"],
  ["noAttribute", "sucht in „main“ den Namen „app“"],
  ["djangoPort", "Der Port ist besetzt"],
] as const)("%s is told of in German on a German page, at the same place", (name, sentence) => {
  const [german] = read(outputs[name], "de");
  const [english] = read(outputs[name]);
  expect(german?.sentence).toContain(sentence);
  expect(german).toEqual({ ...english, sentence: german?.sentence, advice: german?.advice });
  expect(german?.advice).not.toBe(english?.advice);
});

test("Django's system check: each issue once, with severity, hint and line", () => {
  const problems = read(outputs.systemCheck);
  expect(problems.map(({ severity, place }) => [severity, place])).toEqual([
    ["error", null],
    ["error", at("shop/models.py", 4)],
    ["warning", null],
  ]);
  expect(problems[0]?.advice).toBe("Try using path() instead of a tuple.");
});

test("a healthy server has no problems", () => {
  expect(read(outputs.healthy)).toEqual([]);
});

test("colours do not hide an error", () => {
  const coloured =
    "\u001b[35m  File \u001b[0m\n  File \u001b[35m\"/home/project/fastapi/a b.py\"\u001b[0m, line \u001b[35m2\u001b[0m\n    x = (\n        \u001b[31m^\u001b[0m\n\u001b[1;35mSyntaxError\u001b[0m: \u001b[35m'(' was never closed\u001b[0m\r";
  expect(read(coloured)).toMatchObject([{ place: at("a b.py", 2, 5) }]);
});

test("text that merely looks like code is no exception", () => {
  expect(read("Traceback (most recent call last):\n\nplain text follows")).toEqual([]);
});
