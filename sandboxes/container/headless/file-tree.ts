import * as z from "zod/mini";
import type { TreeEntry } from "../protocol/files.ts";
import { joinPath } from "./paths.ts";

/**
 * The client's wire format of a tree (`toInternalFileSystemTree` of @webcontainer/api): `d` a directory,
 * `f.c` text, or bytes as Latin-1 characters where `f.b` says so, `f.l` the target of a link.
 */
const fileNode = z.object({
  f: z.union([z.object({ c: z.string(), b: z.optional(z.boolean()) }), z.object({ l: z.string() })]),
});
type FileNode = z.infer<typeof fileNode>;
export interface DirectoryNode {
  d: Record<string, DirectoryNode | FileNode>;
}
const directoryNode: z.ZodMiniType<DirectoryNode> = z.object({
  d: z.record(
    z.string(),
    z.lazy(() => z.union([directoryNode, fileNode])),
  ),
});

interface FlatTree {
  readonly entries: TreeEntry[];
  /** Contents of all files, end to end. */
  readonly body: Uint8Array;
}

/** @throws ZodError for what the client would not have sent, Error for a name that is no file name */
export function parseTree(payload: Uint8Array): FlatTree {
  const root = directoryNode.parse(JSON.parse(new TextDecoder().decode(payload)));
  const entries: TreeEntry[] = [];
  const contents: Uint8Array[] = [];
  let offset = 0;
  const visit = (node: DirectoryNode, base: string) => {
    for (const [name, child] of Object.entries(node.d)) {
      if (name === "" || name === "." || name === ".." || /[/\0]/.test(name)) {
        throw new Error(`EINVAL: invalid file name, mount '${joinPath(base, name)}'`);
      }
      const path = joinPath(base, name);
      if ("d" in child) {
        entries.push({ kind: "directory", path });
        visit(child, path);
      } else if ("l" in child.f) entries.push({ kind: "symlink", path, target: child.f.l });
      else {
        const bytes = child.f.b ? latin1(child.f.c) : new TextEncoder().encode(child.f.c);
        entries.push({ kind: "file", path, offset, length: bytes.length });
        contents.push(bytes);
        offset += bytes.length;
      }
    }
  };
  visit(root, "");
  const body = new Uint8Array(offset);
  let at = 0;
  for (const bytes of contents) {
    body.set(bytes, at);
    at += bytes.length;
  }
  return { entries, body };
}

/** The tree as the client reads it; `entries` name directories before what is in them, or leave them out. */
export function formatTree({ entries, body }: FlatTree): DirectoryNode {
  const root = emptyDirectory();
  const directory = (path: string): DirectoryNode => {
    let node = root;
    for (const name of path.split("/").filter(Boolean)) {
      const next = node.d[name] ?? emptyDirectory();
      node.d[name] = next;
      if (!("d" in next)) throw new Error(`ENOTDIR: not a directory, export '${path}'`);
      node = next;
    }
    return node;
  };
  for (const entry of entries) {
    const slash = entry.path.lastIndexOf("/");
    const name = entry.path.slice(slash + 1);
    if (entry.kind === "directory") directory(entry.path);
    else {
      const parent = directory(entry.path.slice(0, Math.max(slash, 0)));
      parent.d[name] =
        entry.kind === "symlink"
          ? { f: { l: entry.target } }
          : fileContents(body.subarray(entry.offset, entry.offset + entry.length));
    }
  }
  return root;
}

/** Without a prototype, so that a file may be called `__proto__`. */
const emptyDirectory = (): DirectoryNode => ({ d: Object.create(null) });

function fileContents(bytes: Uint8Array): FileNode {
  try {
    // Copied: a decoder refuses views of shared memory.
    return {
      f: { c: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes)) },
    };
  } catch {
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return { f: { c: text, b: true } };
  }
}

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
