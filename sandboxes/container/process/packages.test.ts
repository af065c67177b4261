import { expect, test } from "vitest";
import { arrived, createArrival } from "./arrival.ts";
import { packageTree } from "./packages.ts";

test("the tree shows views into the image, and the extension beside them", () => {
  const image = new TextEncoder().encode("onetwo");
  const [first, second] = [arrived(), createArrival()];
  const tree = packageTree({
    image,
    imageParts: [
      { end: 3, arrival: first },
      { end: 6, arrival: second },
    ],
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
  if (!c || c instanceof Map) throw new Error("c.py is no file");
  expect(c.bytes).toEqual(new TextEncoder().encode("two"));
  expect(c.bytes.buffer).toBe(image.buffer);
  expect(c.arrival).toBe(second);
  expect(a.get("__init__.py")).toMatchObject({ arrival: first });
});
