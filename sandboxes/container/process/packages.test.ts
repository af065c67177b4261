import { expect, test } from "vitest";
import { packageTree } from "./packages.ts";

test("the tree shows views into the image, and the extension beside them", () => {
  const image = new TextEncoder().encode("onetwo");
  const tree = packageTree({
    image,
    index: [
      ["a/__init__.py", 0, 3],
      ["a/b/c.py", 3, 3],
    ],
    extension: { path: "a/x.so" },
  });
  const a = tree.get("a");
  if (!(a instanceof Map)) throw new Error("a is no directory");
  expect([...a.keys()].sort()).toEqual(["__init__.py", "b", "x.so"]);
  const b = a.get("b");
  const c = b instanceof Map ? b.get("c.py") : undefined;
  expect(c).toEqual(new TextEncoder().encode("two"));
  expect(c instanceof Uint8Array && c.buffer === image.buffer).toBe(true);
});
