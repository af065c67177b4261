import { expect, test, vi } from "vitest";
import type { EmscriptenFileSystem, FileSystemNode } from "../files/emscripten.ts";
import { errno } from "../protocol/errno.ts";
import { arrived, createArrival, settle } from "./arrival.ts";
import { mountPackages, packageTree } from "./packages.ts";

test("the tree shows views into the image, and the extension beside them", () => {
  const image = new TextEncoder().encode("onetwo");
  const [first, second] = [arrived(), createArrival()];
  const tree = packageTree({
    image,
    imageParts: [
      { end: 3, arrival: first },
      { end: 6, arrival: second },
    ],
    index: new TextEncoder().encode('[["a/__init__.py",0,3],["a/b/c.py",3,3]]'),
    extension: { path: "a/x.so" },
  });
  const a = tree.get("a");
  if (!(a instanceof Map)) throw new Error("a is no directory");
  expect([...a.keys()].sort()).toEqual(["__init__.py", "b", "x.so"]);
  const b = a.get("b");
  const c = b instanceof Map ? b.get("c.py") : undefined;
  if (!c || c instanceof Map) throw new Error("c.py is no file");
  expect(c.bytes).toEqual(new TextEncoder().encode("two"));
  expect(c.bytes.buffer).toBe(image.buffer);
  expect(c.arrival).toBe(second);
  expect(a.get("__init__.py")).toMatchObject({ arrival: first });
});

test("byte code that is not here yet is not waited for", () => {
  class ErrnoError extends Error {
    readonly errno: number;
    constructor(number: number) {
      super();
      this.errno = number;
    }
  }
  let root: FileSystemNode | undefined;
  const FS = {
    ErrnoError,
    mkdirTree: vi.fn(),
    createNode: (_parent: unknown, name: string, mode: number) => ({ name, mode, id: 1 }),
    mount(type: { mount(): FileSystemNode }) {
      root = type.mount();
    },
  } as unknown as EmscriptenFileSystem;
  const image = new TextEncoder().encode("codetext");
  const pending = createArrival();
  const tree = packageTree({
    image,
    imageParts: [{ end: 8, arrival: pending }],
    index: new TextEncoder().encode('[["a.pyc",0,4]]'),
    extension: { path: "x.so" },
  });
  mountPackages(FS, () => tree, "/packages");
  if (!root) throw new Error("nothing was mounted");
  const node = root.node_ops.lookup(root, "a.pyc");
  const read = () => {
    const buffer = new Uint8Array(4);
    const count = node.stream_ops.read({ node } as never, buffer, 0, 4, 0);
    return new TextDecoder().decode(buffer.subarray(0, count));
  };
  expect(read).toThrow(expect.objectContaining({ errno: errno.EIO }));
  settle(pending, true);
  expect(read()).toBe("code");
});
