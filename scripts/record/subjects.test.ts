import { globSync } from "node:fs";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../setup/paths.mjs";
import { subjects } from "./subjects.ts";

const content = join(root, "content");

test("each transcript about servers is written by a subject, and each subject has written one", () => {
  const found = globSync("17-deployment/*/proofs/*.txt", { cwd: content });
  expect(found.sort()).toEqual(subjects.map(({ file }) => file).sort());
});

test.each(subjects)(
  "$name: the programs are there, and the transcript says what it is of",
  async (subject) => {
    await access(join(content, subject.programs));
    const [title, conditions = ""] = (await readFile(join(content, subject.file), "utf8")).split("\n");
    expect(title).toBe(subject.title);
    for (const name of subject.versions) expect(conditions).toMatch(new RegExp(`\\b${name} \\d`));
    expect(conditions).toMatch(/\b\d{1,2} \w+ 20\d\d$/);
  },
);
