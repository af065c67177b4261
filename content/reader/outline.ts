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

/** Rehype plugin: gives the sections these ids, in order; `rehype-slug` leaves an id that is there. */
export function sectionIds(ids: readonly string[]): (tree: Root) => void {
  return (tree) => {
    const found = tree.children.filter((node) => node.type === "element" && node.tagName === "h2");
    for (const [at, node] of found.entries())
      if (node.type === "element" && ids[at] !== undefined) node.properties.id = ids[at];
  };
}

const isSection = (node: Nodes): node is Element =>
  node.type === "element" && node.tagName === "h2" && node.properties.id !== undefined;

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** A link of the prose, with its place in the file. */
export interface ProseLink {
  readonly href: string;
  readonly line: number;
}

/** What else can be said of a text: where links may lead to, where its own lead, which claims it shows. */
export interface References {
  readonly anchors: string[];
  readonly links: ProseLink[];
  readonly claims: string[];
}

/** Rehype plugin: collects ids of headings and of components, links, and the claims that are shown. */
export function references(found: References): (tree: Root) => void {
  const visit = (node: Nodes) => {
    if (node.type === "element") {
      if (node.properties.id !== undefined) found.anchors.push(String(node.properties.id));
      const { href } = node.properties;
      if (typeof href === "string") found.links.push({ href, line: node.position?.start.line ?? 1 });
    } else if (node.type === "mdxJsxFlowElement") {
      const landmark = landmarks.get(node.name);
      if (landmark) found.anchors.push(landmark.id);
      const claim = node.name === "Claim" ? attributeOf(node, "id") : undefined;
      if (claim !== undefined) {
        found.claims.push(claim);
        found.anchors.push(`claim-${claim}`);
      }
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  return visit;
}

type Component = Extract<Nodes, { type: "mdxJsxFlowElement" }>;

function attributeOf(node: Component, name: string): string | undefined {
  for (const attribute of node.attributes)
    if (
      attribute.type === "mdxJsxAttribute" &&
      attribute.name === name &&
      typeof attribute.value === "string"
    )
      return attribute.value;
  return undefined;
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
