import type { Nodes, Root } from "hast";

/** The text of one section, from its heading to the next. */
export interface Section {
  /** Empty for what stands before the first heading. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Rehype plugin: collects the plain text of a lesson, section by section, for the search. */
export function sections(found: Section[]): (tree: Root) => void {
  return (tree) => {
    let current = { id: "", title: "", text: "" };
    for (const node of tree.children) {
      if (node.type === "element" && node.tagName === "h2") {
        found.push(current);
        current = { id: String(node.properties.id ?? ""), title: textOf(node).trim(), text: "" };
      } else current.text += `${textOf(node)} `;
    }
    found.push(current);
    for (const section of found)
      Object.assign(section, { text: section.text.replaceAll(/\s+/g, " ").trim() });
  };
}

/** Blocks are parted by a space, so that the last word of one and the first of the next stay two. */
function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const text = node.children.map(textOf).join("");
  return node.type === "element" && inline.has(node.tagName) ? text : `${text} `;
}

const inline = new Set(["a", "abbr", "b", "code", "em", "i", "kbd", "span", "strong", "sub", "sup"]);
