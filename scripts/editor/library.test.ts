import { describe, expect, it } from "vitest";
import { openLibrary } from "../../components/workbench/editor/types/library.ts";
import { packLibrary } from "./library.ts";

const packed = packLibrary(
  new Map([
    ["/site-packages/b/__init__.py", "b = 'ä€😀'\n"],
    ["/site-packages/a.py", ""],
  ]),
);

describe("openLibrary", () => {
  it("reads what was packed", () => {
    const library = openLibrary(packed);
    expect(library.paths).toEqual(["/site-packages/a.py", "/site-packages/b/__init__.py"]);
    expect(library.read("/site-packages/b/__init__.py")).toBe("b = 'ä€😀'\n");
    expect(library.read("/site-packages/a.py")).toBe("");
    expect(library.read("/site-packages/c.py")).toBeNull();
  });
  it("refuses a file that was cut off", () => {
    expect(() => openLibrary(packed.subarray(0, packed.length - 1))).toThrow("damaged");
  });
});
