import { excerpt } from "../../content/reader/excerpt.ts";
import type { ExerciseFiles } from "../db/schema/index.ts";

const source = /^<Source\s([^>]*?)\/>$/gm;
const attribute = /(\w+)="([^"]*)"/g;

/**
 * The prose of a lesson as plain Markdown: code that it shows from a project becomes a block of code, its other components
 * are left out and what stands within them stays.
 * @param files of the exercise, in which the code is found
 */
export function adaptProse(mdx: string, files: ExerciseFiles): string {
  return outsideCode(
    mdx.replaceAll(source, (_, attributes: string) => codeOf(attributes, files)),
    (text) =>
      text
        .replaceAll(/^<\/?[A-Z][^>]*>$/gm, "")
        .replaceAll(/^\{[^\n]*\}$/gm, "")
        .replaceAll(/^(import|export) .*$/gm, ""),
  )
    .replaceAll(/\n{3,}/g, "\n\n")
    .trimStart();
}

/** Changes what does not stand within a fence. */
function outsideCode(text: string, change: (text: string) => string): string {
  return text
    .split(/(^```[\s\S]*?^```$)/m)
    .map((part) => (part.startsWith("```") ? part : change(part)))
    .join("");
}

function codeOf(attributes: string, files: ExerciseFiles): string {
  const { project, file, from, to } = Object.fromEntries(
    [...attributes.matchAll(attribute)].map(([, name = "", value = ""]) => [name, value]),
  );
  const path = `${project}/${file}`;
  const text = files[path];
  if (text === undefined) return "";
  return `\`\`\`${path.endsWith(".py") ? "python" : ""}\n${excerpt(text, { from, to }, path).code}\n\`\`\``;
}
