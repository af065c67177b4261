import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { lessonFolders, slugOf } from "../../content/reader/folders.ts";
import { readClaims } from "../../content/reader/read-claims.ts";
import { readExercise } from "../../content/reader/read-exercise.ts";
import { expect, test } from "./fixtures.ts";

/** Kilobytes, compressed, that a lesson may bring along beyond what all pages share: text, projects, checks, claims. */
const budget = 60;
const chunks = join(process.cwd(), ".next/static/chunks");
const kilobytes = (text: string) => gzipSync(text, { level: 9 }).length / 1024;

test(`a lesson's own text and script are at most ${budget} KB compressed`, async ({ request, site }) => {
  const names = (await readdir(chunks, { recursive: true })).filter((name) => name.endsWith(".js"));
  const scripts = await Promise.all(names.map((name) => readFile(join(chunks, name), "utf8")));
  /** The chunk that the bundler made of a lesson's `exercise.ts` or `claims.ts`. */
  const chunkWith = (id: string, what: string) => {
    const found = scripts.filter((script) => script.includes(`id:"${id}"`));
    expect(found.length, `chunks with ${what} ${id}`).toBeGreaterThan(0);
    return found.toSorted((a, b) => a.length - b.length)[0] ?? "";
  };
  const tooHeavy: string[] = [];
  for (const place of await lessonFolders()) {
    const slug = slugOf(place);
    const page = await request.get(`${site}/lessons/${slug}`);
    expect(page.status(), slug).toBe(200);
    const own = new Set([await page.text()]);
    if (await readExercise(place)) own.add(chunkWith(slug, "the exercise"));
    for (const { claim } of await readClaims(place)) own.add(chunkWith(claim.id, "the claim"));
    const weight = [...own].reduce((sum, text) => sum + kilobytes(text), 0);
    if (weight > budget) tooHeavy.push(`${slug}: ${weight.toFixed(0)} KB`);
  }
  expect(tooHeavy).toEqual([]);
});
