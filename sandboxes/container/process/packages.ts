import type {
  EmscriptenFileSystem,
  FileStatusBlock,
  FileSystemNode,
  NodeOperations,
  StreamOperations,
} from "../files/emscripten.ts";
import { errno } from "../protocol/errno.ts";
import { type Arrival, arrived, waitFor } from "./arrival.ts";
import { packageIndex, type RuntimeAssets } from "./assets.ts";
import type { ProcessFileSystem } from "./emscripten.ts";

const readOnly = 69; // EROFS
const directoryMode = 0o040555;
const fileMode = 0o100444;
/** One fixed time, so that byte code that was compiled elsewhere stays valid. */
const time = new Date(1_767_225_600_000);

interface PackageFile {
  readonly bytes: Uint8Array;
  readonly arrival: Arrival;
  /** Milliseconds that a read waits for the bytes. */
  readonly patience?: number;
}
/** Byte code is not waited for: where it cannot be read, Python compiles the source. */
const optional = /\.pyc$/;
type Entry = PackageFile | PackageTree;
export type PackageTree = Map<string, Entry>;

/** The tree of site-packages as nested maps whose leaves are views into the one shared blob. */
export function packageTree(
  assets: Pick<RuntimeAssets, "image" | "imageParts" | "index"> & {
    readonly extension: { readonly path: string };
  },
): PackageTree {
  const root: PackageTree = new Map();
  const directories = new Map<string, PackageTree>([["", root]]);
  const directory = (path: string): PackageTree => {
    const known = directories.get(path);
    if (known) return known;
    const made: PackageTree = new Map();
    directories.set(path, made);
    add(path, made);
    return made;
  };
  const add = (path: string, entry: Entry): void => {
    const slash = path.lastIndexOf("/");
    directory(path.slice(0, Math.max(0, slash))).set(path.slice(slash + 1), entry);
  };
  const here = arrived();
  const { image, imageParts } = assets;
  // A copy: browsers decode no shared memory.
  const index = packageIndex.parse(JSON.parse(new TextDecoder().decode(assets.index.slice())));
  for (const [path, offset, length] of index) {
    const part = imageParts.find(({ end }) => offset < end);
    const bytes = image.subarray(offset, offset + length);
    const arrival = part?.arrival ?? here;
    add(path, optional.test(path) ? { bytes, arrival, patience: 0 } : { bytes, arrival });
  }
  // It is there to be found; its code is loaded before Python looks for it, so nobody reads it.
  add(assets.extension.path, { bytes: new Uint8Array(), arrival: here });
  return root;
}

/**
 * Mounts a {@link PackageTree} read-only: nothing is copied, and nodes are made when a path is looked up; the tree,
 * when the first one is, because a program whose modules are all in the snapshot looks for none.
 * Writing answers EROFS, as on a server whose packages belong to root; reading what could not be downloaded, EIO.
 */
export function mountPackages(
  FS: EmscriptenFileSystem,
  makeTree: () => PackageTree,
  mountPoint: string,
): void {
  let root: PackageTree | null = null;
  const entries = new WeakMap<FileSystemNode, Entry>();
  const entryOf = (node: FileSystemNode): Entry => {
    const known = entries.get(node);
    if (known) return known;
    root ??= makeTree();
    return root;
  };
  const fail = (number: number): never => {
    throw new FS.ErrnoError(number);
  };
  const refuse = (): never => fail(readOnly);

  const operations = (node: FileSystemNode): FileSystemNode =>
    Object.assign(node, { node_ops: nodeOperations, stream_ops: streamOperations });
  const createNode = (parent: FileSystemNode, name: string, entry: Entry): FileSystemNode => {
    const node = FS.createNode(parent, name, entry instanceof Map ? directoryMode : fileMode);
    entries.set(node, entry);
    return operations(node);
  };
  const sizeOf = (entry: Entry): number => (entry instanceof Map ? 4096 : entry.bytes.length);
  const attributes = (node: FileSystemNode): FileStatusBlock => ({
    dev: 2,
    ino: node.id,
    mode: node.mode,
    nlink: 1,
    uid: 0,
    gid: 0,
    rdev: 0,
    size: sizeOf(entryOf(node)),
    atime: time,
    mtime: time,
    ctime: time,
    blksize: 4096,
    blocks: Math.ceil(sizeOf(entryOf(node)) / 512),
  });

  const nodeOperations: NodeOperations = {
    getattr: attributes,
    lookup(parent, name) {
      const entry = entryOf(parent);
      const found = entry instanceof Map ? entry.get(name) : undefined;
      return found ? createNode(parent, name, found) : fail(errno.ENOENT);
    },
    readdir(node) {
      const entry = entryOf(node);
      return [".", "..", ...(entry instanceof Map ? entry.keys() : [])];
    },
    setattr: refuse,
    mknod: refuse,
    rename: refuse,
    unlink: refuse,
    rmdir: refuse,
    symlink: refuse,
    readlink: () => fail(errno.EINVAL),
    statfs: () => ({ bsize: 4096, frsize: 4096, blocks: 0, bfree: 0, bavail: 0 }),
  };

  const streamOperations: StreamOperations = {
    getattr: (stream) => attributes(stream.node),
    setattr: refuse,
    open: () => undefined,
    close: () => undefined,
    dup: () => undefined,
    fsync: () => 0,
    read(stream, buffer, offset, length, position) {
      const entry = entryOf(stream.node);
      if (entry instanceof Map || position >= entry.bytes.length) return 0;
      if (!waitFor(entry.arrival, entry.patience)) return fail(errno.EIO);
      const part = entry.bytes.subarray(position, position + length);
      buffer.set(part, offset);
      return part.length;
    },
    write: refuse,
    llseek(stream, offset, whence) {
      const base = whence === 1 ? stream.position : whence === 2 ? sizeOf(entryOf(stream.node)) : 0;
      return base + offset < 0 ? fail(errno.EINVAL) : base + offset;
    },
  };

  FS.mkdirTree(mountPoint);
  FS.mount({ mount: () => operations(FS.createNode(null, "/", directoryMode)) }, {}, mountPoint);
}

/**
 * Makes one file of the interpreter's own file system a read-only view of shared bytes, which a read waits for.
 * Nothing is copied; `lookupPath` and the fields of a node are those of Emscripten's MEMFS.
 */
export function placeFile(FS: ProcessFileSystem, path: string, bytes: Uint8Array, arrival: Arrival): void {
  FS.writeFile(path, new Uint8Array());
  const { node } = FS.lookupPath(path);
  const refuse = (): never => {
    throw new FS.ErrnoError(readOnly);
  };
  const { read } = node.stream_ops;
  Object.assign(node, { contents: bytes, usedBytes: bytes.length, mode: fileMode });
  node.node_ops = { ...node.node_ops, setattr: refuse };
  node.stream_ops = {
    ...node.stream_ops,
    write: refuse,
    read(...[stream, buffer, offset, length, position]) {
      if (!waitFor(arrival)) throw new FS.ErrnoError(errno.EIO);
      return read(stream, buffer, offset, length, position);
    },
  };
}
