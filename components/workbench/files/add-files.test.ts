import { describe, expect, it } from "vitest";
import { en } from "../messages/en/index.ts";
import type { Words } from "../messages/words.ts";
import { addFiles } from "./add-files.ts";
import type { FileContent } from "./content.ts";

function store(existing: readonly string[] = []) {
  const made = new Map<string, FileContent>();
  const create = (path: string, content: FileContent = "") => {
    if (existing.includes(path)) return ({ refusals }: Words) => refusals.path.exists(path);
    made.set(path, content);
    return null;
  };
  return { made, create };
}

describe("addFiles", () => {
  it("adds text as text and the rest as bytes, in the folder they were dropped on", async () => {
    const to = store();
    const files = [new File(["x = 1"], "a.py"), new File([new Uint8Array([0, 255])], "b.png")];
    expect(await addFiles(to, files, "shop")).toEqual({ paths: ["shop/a.py", "shop/b.png"], problem: null });
    expect(to.made.get("shop/a.py")).toBe("x = 1");
    expect(to.made.get("shop/b.png")).toEqual(new Uint8Array([0, 255]));
  });
  it("says why one is missing, and adds the others", async () => {
    const folder = new File([], "folder");
    folder.arrayBuffer = () => Promise.reject(new Error("NotFoundError"));
    const big = Object.defineProperty(new File([], "big.bin"), "size", { value: 6_000_000 });
    const added = await addFiles(
      store(["a.py"]),
      [big, folder, new File([], "a.py"), new File([], "b.py")],
      "",
    );
    expect(added.paths).toEqual(["b.py"]);
    expect(added.problem?.(en)).toBe("“big.bin” is larger than 5 MB.");
    expect((await addFiles(store(), [folder], "")).problem?.(en)).toMatch(/could not be read.*zip/);
  });
});
