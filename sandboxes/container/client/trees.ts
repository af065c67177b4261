import type { FileSystemTree } from "@webcontainer/api";
import { type DirectoryNode, parseTree } from "../headless/file-tree.ts";

/**
 * Trees as the public API has them, to and from those of its wire, which the container's own modules read:
 * what the client of `@webcontainer/api` does on its side.
 *
 * @throws Error for a name that is no file name
 */
export function flatTree(tree: FileSystemTree | Uint8Array | ArrayBuffer): ReturnType<typeof parseTree> {
  if (tree instanceof Uint8Array) return parseTree(tree);
  if (tree instanceof ArrayBuffer) return parseTree(new Uint8Array(tree));
  return parseTree(new TextEncoder().encode(JSON.stringify(toWire(tree))));
}

/** The tree that a JSON export holds. */
export function externalTree(bytes: Uint8Array): FileSystemTree {
  return fromWire(JSON.parse(new TextDecoder().decode(bytes)) as DirectoryNode);
}

type Node = DirectoryNode["d"][string];

/** Entries are defined, not assigned: a file may be called `__proto__`. */
const mapped = <From, To>(entries: Readonly<Record<string, From>>, map: (entry: From) => To) =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, map(entry)]));

const toWire = (tree: FileSystemTree): DirectoryNode => ({ d: mapped(tree, wireNode) });
const fromWire = ({ d }: DirectoryNode): FileSystemTree => mapped(d, externalNode);

function wireNode(node: FileSystemTree[string]): Node {
  if ("directory" in node) return toWire(node.directory);
  if ("symlink" in node.file) return { f: { l: node.file.symlink } };
  const { contents } = node.file;
  return typeof contents === "string" ? { f: { c: contents } } : { f: { c: latin1(contents), b: true } };
}

function externalNode(node: Node): FileSystemTree[string] {
  if ("d" in node) return { directory: fromWire(node) };
  if ("l" in node.f) return { file: { symlink: node.f.l } };
  const { c, b } = node.f;
  return { file: { contents: b ? Uint8Array.from(c, (character) => character.charCodeAt(0)) : c } };
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
