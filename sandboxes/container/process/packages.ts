import type { RuntimeAssets } from "./assets.ts";
import type { EmscriptenFileSystem, FileNode, FileStream } from "./emscripten.ts";

/** Errnos as WASI numbers them, which Emscripten uses. */
const ENOENT = 44;
const EROFS = 69;
const EINVAL = 28;
const DIRECTORY = 0o040555;
const FILE = 0o100444;
/** One fixed time, so that byte code that was compiled elsewhere stays valid. */
const TIME = new Date(1_767_225_600_000);

type Entry = Uint8Array | Map<string, Entry>;

interface PackageNode extends FileNode {
  entry: Entry;
}

/** The tree of site-packages as nested maps whose leaves are views into the one shared blob. */
export function packageTree(
  assets: Pick<RuntimeAssets, "image" | "index" | "extension">,
): Map<string, Entry> {
  const root = new Map<string, Entry>();
  const directories = new Map<string, Map<string, Entry>>([["", root]]);
  const directory = (path: string): Map<string, Entry> => {
    const known = directories.get(path);
    if (known) return known;
    const made = new Map<string, Entry>();
    const slash = path.lastIndexOf("/");
    directory(slash < 0 ? "" : path.slice(0, slash)).set(path.slice(slash + 1), made);
    directories.set(path, made);
    return made;
  };
  const add = (path: string, bytes: Uint8Array) => {
    const slash = path.lastIndexOf("/");
    directory(slash < 0 ? "" : path.slice(0, slash)).set(path.slice(slash + 1), bytes);
  };
  for (const [path, offset, length] of assets.index)
    add(path, assets.image.subarray(offset, offset + length));
  add(assets.extension.path, assets.extension.bytes);
  return root;
}

/**
 * A read-only Emscripten file system over {@link packageTree}: nothing is copied at mount, and nodes are
 * made when a path is looked up. Writing answers EROFS, as on a server whose packages belong to root.
 */
export function packageFileSystem(FS: EmscriptenFileSystem, root: Map<string, Entry>): object {
  const fail = (errno: number): never => {
    throw new FS.ErrnoError(errno);
  };
  const refuse = () => fail(EROFS);
  const make = (parent: FileNode | null, name: string, entry: Entry): PackageNode => {
    const node = FS.createNode(parent, name, entry instanceof Map ? DIRECTORY : FILE, 0);
    return Object.assign(node, { node_ops: nodeOps, stream_ops: streamOps, entry });
  };
  const size = (entry: Entry) => (entry instanceof Map ? 4096 : entry.length);
  const nodeOps = {
    getattr: (node: PackageNode) => ({
      dev: 2,
      ino: node.id,
      mode: node.mode,
      nlink: 1,
      uid: 0,
      gid: 0,
      rdev: 0,
      size: size(node.entry),
      atime: TIME,
      mtime: TIME,
      ctime: TIME,
      blksize: 4096,
      blocks: Math.ceil(size(node.entry) / 512),
    }),
    lookup(parent: PackageNode, name: string) {
      const entry = parent.entry instanceof Map ? parent.entry.get(name) : undefined;
      return entry ? make(parent, name, entry) : fail(ENOENT);
    },
    readdir: (node: PackageNode) => [".", "..", ...(node.entry instanceof Map ? node.entry.keys() : [])],
    setattr: refuse,
    mknod: refuse,
    rename: refuse,
    unlink: refuse,
    rmdir: refuse,
    symlink: refuse,
    readlink: () => fail(EINVAL),
  };
  const streamOps = {
    read(stream: FileStream<PackageNode>, target: Uint8Array, at: number, length: number, position: number) {
      const { entry } = stream.node;
      if (entry instanceof Map || position >= entry.length) return 0;
      const part = entry.subarray(position, position + length);
      target.set(part, at);
      return part.length;
    },
    write: refuse,
    llseek(stream: FileStream<PackageNode>, offset: number, whence: number) {
      const base = whence === 1 ? stream.position : whence === 2 ? size(stream.node.entry) : 0;
      return base + offset < 0 ? fail(EINVAL) : base + offset;
    },
  };
  return { mount: () => make(null, "/", root) };
}
