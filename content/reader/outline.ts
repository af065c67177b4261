import type { Element, Nodes, Root } from "hast";

export interface Heading {
  readonly id: string;
  readonly text: string;
}

/** What a lesson's components put on the page, and under which id. */
const landmarks: ReadonlyMap<string | null, Heading> = new Map([
  ["Exercise", { id: "exercise", text: "Exercise" }],
  ["Workbenches", { id: "workbenches", text: "Workbenches" }],
]);

/** Rehype plugin: collects the sections (`h2`) that `rehype-slug` has given an id, exercise and workbenches. */
export function headings(found: Heading[]): (tree: Root) => void {
  return (tree) => {
    for (const node of tree.children) {
      if (isSection(node)) found.push({ id: String(node.properties.id), text: textOf(node) });
      const landmark = node.type === "mdxJsxFlowElement" ? landmarks.get(node.name) : undefined;
      if (landmark) found.push(landmark);
    }
  };
}

const isSection = (node: Nodes): node is Element =>
  node.type === "element" && node.tagName === "h2" && node.properties.id !== undefined;

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** Words a reader reads: tags, imports and code fences are left out. */
export function countWords(mdx: string): number {
  const prose = mdx
    .replace(/```[\s\S]*?```/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, " ");
  return prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/** Minutes at 200 words a minute, the pace of technical text; at least 1. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 200));
