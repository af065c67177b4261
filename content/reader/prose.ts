import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { evaluate } from "@mdx-js/mdx";
import type { MDXContent } from "mdx/types";
import * as runtime from "react/jsx-runtime";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";
import { countWords, type Heading, headings } from "./outline.ts";

export interface Prose {
  /** A component; it takes the components that the text uses as its `components` property. */
  readonly Content: MDXContent;
  readonly headings: readonly Heading[];
  readonly words: number;
}

/**
 * Compiles MDX where the site is built; the browser gets the finished page and no compiler.
 * @throws Error naming file, line and column, when the text is not valid MDX.
 */
export async function readProse(path: string): Promise<Prose> {
  const found: Heading[] = [];
  const file = relative(process.cwd(), path);
  const text = await readFile(path, "utf8");
  try {
    const { default: Content } = await evaluate(text, {
      ...runtime,
      remarkPlugins: [remarkGfm],
      rehypePlugins: [rehypeSlug, [headings, found]],
    });
    return { Content, headings: found, words: countWords(text) };
  } catch (cause) {
    const place = cause as { line?: number; column?: number; message: string };
    throw new Error(`${file}:${place.line ?? 0}:${place.column ?? 0}: ${place.message}`, { cause });
  }
}
