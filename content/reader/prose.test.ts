import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { countWords, readingMinutes } from "./outline.ts";
import { readProse } from "./prose.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "prose-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(text: string): Promise<string> {
  const path = join(folder, "index.mdx");
  await writeFile(path, text);
  return path;
}

test("prose becomes a component; its sections are found with the ids of their links", async () => {
  const prose = await readProse(
    await write("One.\n\n## What a `float` is\n\n### Detail\n\n<Aside>Two.</Aside>\n"),
  );
  expect(prose.headings).toEqual([{ id: "what-a-float-is", text: "What a float is" }]);
  const html = renderToStaticMarkup(
    createElement(prose.Content, { components: { Aside: "aside", Exercise: "hr" } }),
  );
  expect(html).toContain('<h2 id="what-a-float-is">');
  expect(html).toContain("<aside>Two.</aside>");
});

test("the text of each section is there to be searched", async () => {
  const { sections } = await readProse(
    await write("One `two`.\n\n- three\n- four\n\n## What a `float` is\n\n<Aside>Five.</Aside>\n"),
  );
  expect(sections).toEqual([
    { id: "", title: "", text: "One two. three four" },
    { id: "what-a-float-is", title: "What a float is", text: "Five." },
  ]);
});

test("a mistake in the text is reported with file, line and column", async () => {
  await expect(readProse(await write("One.\n\nTwo {1 +}\n"))).rejects.toThrow(/index\.mdx:3:\d+: /);
  await expect(readProse(await write("One.\n\n<Aside>\n"))).rejects.toThrow(/index\.mdx: .*<Aside>.*3:1/);
});

test("words are counted without tags and code", () => {
  expect(countWords('Two words.\n\n<Source file="a.py" />\n\n```py\nx = 1\n```\n')).toBe(2);
  expect(readingMinutes(20)).toBe(1);
  expect(readingMinutes(1000)).toBe(5);
});
