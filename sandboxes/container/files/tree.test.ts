import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Inode } from "./inode.ts";
import { walk } from "./paths.ts";
import { Tree } from "./tree.ts";

const directory = 0o040755;
const text = (value: string) => new TextEncoder().encode(value);

function make(tree: Tree, parent: Inode, name: string, mode = 0o100644): Inode {
  const inode = tree.make(parent, name, mode);
  if (typeof inode === "string") throw new Error(inode);
  return inode;
}
function contents(tree: Tree, inode: Inode): string {
  const bytes = tree.read(inode, 0, 1e6);
  return typeof bytes === "string" ? bytes : new TextDecoder().decode(bytes);
}

describe("Tree", () => {
  it("keeps an unlinked file until its last holder lets go", () => {
    const tree = new Tree({ quota: 100 });
    const file = make(tree, tree.root, "a");
    tree.write(file, 0, text("still here"));
    tree.hold(file);
    tree.unlink(tree.root, "a");
    expect(tree.lookup(tree.root, "a")).toBe("ENOENT");
    expect(contents(tree, file)).toBe("still here");
    expect(tree.used).toBe(10);
    expect(tree.letGo(file)).toBe(true);
    expect(tree.used).toBe(0);
    expect(tree.get(file.ino)).toBeUndefined();
  });

  it("renames over an existing file, not over a full directory, not into itself", () => {
    const tree = new Tree({ quota: 100 });
    const a = make(tree, tree.root, "a");
    tree.write(make(tree, tree.root, "b"), 0, text("old"));
    expect(tree.rename(tree.root, "a", tree.root, "b")).toBe(a);
    expect(tree.lookup(tree.root, "b")).toBe(a);
    expect(tree.used).toBe(0);
    const d = make(tree, tree.root, "d", directory);
    make(tree, d, "x");
    make(tree, tree.root, "e", directory);
    expect(tree.rename(tree.root, "e", tree.root, "d")).toBe("ENOTEMPTY");
    expect(tree.rename(tree.root, "b", tree.root, "d")).toBe("EISDIR");
    expect(tree.rename(tree.root, "d", tree.root, "b")).toBe("ENOTDIR");
    const inner = make(tree, d, "inner", directory);
    expect(tree.rename(tree.root, "d", inner, "d")).toBe("EINVAL");
  });

  it("refuses what exceeds the quota and keeps what was there", () => {
    const tree = new Tree({ quota: 10 });
    const file = make(tree, tree.root, "a");
    expect(tree.write(file, 0, text("12345678"))).toBe(8);
    expect(tree.write(file, 8, text("9ABC"))).toBe("ENOSPC");
    expect(contents(tree, file)).toBe("12345678");
    expect(tree.truncate(file, 11)).toBe("ENOSPC");
    tree.unlink(tree.root, "a");
    expect(tree.write(make(tree, tree.root, "b"), 0, text("1234567890"))).toBe(10);
  });

  it("refuses bad names", () => {
    const tree = new Tree({ quota: 10 });
    for (const name of ["", ".", "..", "a/b", "a\0b"])
      expect(tree.make(tree.root, name, 0), name).not.toBeTypeOf("object");
    expect(tree.make(tree.root, "ü".repeat(128), 0)).toBe("ENAMETOOLONG");
    expect(tree.make(tree.root, "grüße an alle 🙂.py", 0)).toBeTypeOf("object");
  });

  it("reads back what was written, wherever and however it was cut", () => {
    const step = fc.oneof(
      fc.record({ at: fc.nat(3000), bytes: fc.uint8Array({ maxLength: 1500 }) }),
      fc.record({ size: fc.nat(3000) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const tree = new Tree({ quota: 1e6 });
        const file = make(tree, tree.root, "f");
        let model: number[] = [];
        for (const one of steps) {
          if ("size" in one) {
            tree.truncate(file, one.size);
            model = Array.from({ length: one.size }, (_, index) => model[index] ?? 0);
          } else {
            tree.write(file, one.at, one.bytes);
            const end = one.bytes.length === 0 ? 0 : one.at + one.bytes.length;
            model = Array.from({ length: Math.max(model.length, end) }, (_, index) => {
              const inside = index >= one.at && index < one.at + one.bytes.length;
              return inside ? (one.bytes[index - one.at] ?? 0) : (model[index] ?? 0);
            });
          }
        }
        const bytes = tree.read(file, 0, 1e6);
        expect([...(bytes as Uint8Array)]).toEqual(model);
        expect(tree.used).toBe(model.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("walk", () => {
  it("follows links, relative and absolute, and stops at circles", () => {
    const tree = new Tree({ quota: 100 });
    const d = make(tree, tree.root, "d", directory);
    const file = make(tree, d, "f");
    tree.make(tree.root, "here", 0, "d/f");
    tree.make(d, "there", 0, "/home/project/d/f");
    tree.make(d, "up", 0, "../here");
    tree.make(tree.root, "circle", 0, "circle");
    tree.make(tree.root, "away", 0, "/etc/passwd");
    const find = (path: string, follow = true) => {
      const place = walk(tree, "/home/project", path, follow);
      return typeof place === "string" ? place : place.inode;
    };
    expect(find("here")).toBe(file);
    expect(find("/home/project/d/there")).toBe(file);
    expect(find("d/up")).toBe(file);
    expect(find("d/../d/./f")).toBe(file);
    expect(find("circle")).toBe("ELOOP");
    expect(find("away")).toBe("ENOENT");
    expect(find("/etc/passwd")).toBe("ENOENT");
    expect(find("here/x")).toBe("ENOTDIR");
    expect(find("here", false)).toMatchObject({ kind: "symlink" });
    expect(find("../../d/f")).toBe(file);
  });
});
