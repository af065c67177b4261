import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { evaluate } from "@mdx-js/mdx";
import type { MDXContent } from "mdx/types";
import * as runtime from "react/jsx-runtime";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";
import type { Point } from "unist";
import { countWords, type Heading, headings, type References, references, sectionIds } from "./outline.ts";
import { type Section, sections } from "./sections.ts";

export interface Prose {
  /** A component; it takes the components that the text uses as its `components` property. */
  readonly Content: MDXContent;
  readonly headings: readonly Heading[];
  readonly references: Readonly<References>;
  readonly sections: readonly Section[];
  readonly words: number;
}

/**
 * Compiles MDX where the site is built; the browser gets the finished page and no compiler.
 * @param ids of its sections, in order: a translation has the addresses of the original. None: they come from the headings
 * @throws Error naming file, line and column, when the text is not valid MDX.
 */
export async function readProse(path: string, ids: readonly string[] = []): Promise<Prose> {
  const found: Heading[] = [];
  const refers: References = { anchors: [], links: [], claims: [] };
  const parts: Section[] = [];
  const file = relative(process.cwd(), path);
  const text = await readFile(path, "utf8");
  try {
    const { default: Content } = await evaluate(text, {
      ...runtime,
      remarkPlugins: [remarkGfm],
      rehypePlugins: [
        [sectionIds, ids],
        rehypeSlug,
        [headings, found],
        [references, refers],
        [sections, parts],
      ],
    });
    return { Content, headings: found, references: refers, sections: parts, words: countWords(text) };
  } catch (cause) {
    throw new Error(`${file}${placeOf(cause)}: ${(cause as Error).message}`, { cause });
  }
}

/** ":line:column" of a message of the MDX compiler (VFileMessage), whose place is a point or a range. */
function placeOf(cause: unknown): string {
  const place =
    cause instanceof Object && "place" in cause ? (cause.place as Point | { start: Point }) : undefined;
  if (!place) return "";
  const { line, column } = "start" in place ? place.start : place;
  return `:${line}:${column}`;
}
