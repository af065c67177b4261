import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { digest } from "./key.ts";
import { readLock } from "./lock.ts";
import { pack } from "./pack.ts";
import { Parts } from "./parts.ts";
import { explainPip } from "./pip.ts";
import { belongs } from "./select.ts";
import { intact, prune, store } from "./store.ts";
import { readWanted } from "./wanted.ts";
import { readWheel } from "./wheel.ts";

const text = (value: string) => new TextEncoder().encode(value);
let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "image-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe("selection", () => {
  it.each([
    ["django/conf/locale/__init__.py", true],
    ["django/conf/locale/en/LC_MESSAGES/django.mo", true],
    ["django/conf/locale/en/formats.py", true],
    ["django/conf/locale/de/LC_MESSAGES/django.mo", false],
    ["django/conf/locale/en/LC_MESSAGES/django.po", false],
    ["django/test/client.py", true],
    ["fastapi/testclient.py", true],
    ["certifi/tests/test_certify.py", false],
    ["markupsafe/_speedups.cpython-314-x86_64-linux-gnu.so", false],
    ["fastapi-1.0.dist-info/METADATA", true],
    ["fastapi-1.0.dist-info/entry_points.txt", true],
    ["fastapi-1.0.dist-info/licenses/LICENSE", true],
    ["fastapi-1.0.dist-info/RECORD", false],
    ["x/__pycache__/y.pyc", false],
  ])("%s: %s", (path, expected) => {
    expect(belongs(path)).toBe(expected);
  });
});

describe("packing", () => {
  it("finds every file again, in an order of its own", () => {
    const files = new Map([
      ["b.py", text("second")],
      ["a.py", text("first")],
      ["c.py", new Uint8Array()],
    ]);
    const { bytes, index } = pack(files);
    expect(index.map(([path]) => path)).toEqual(["a.py", "b.py", "c.py"]);
    for (const [path, offset, length] of index)
      expect(bytes.subarray(offset, offset + length)).toEqual(files.get(path));
    expect(pack(new Map([...files].reverse())).bytes).toEqual(bytes);
  });

  it("refuses a wheel whose paths lead outside", () => {
    expect(() => readWheel(zipSync({ "../evil.py": text("x") }))).toThrow("outside");
  });
});

describe("store", () => {
  it("names a file by its content, beside its compressed copy", async () => {
    const stored = await store(directory, "data.bin", text("abc"));
    expect(stored).toMatchObject({ file: "data-ba7816bf8f01cfea.bin", bytes: 3 });
    expect(String(brotliDecompressSync(await readFile(join(directory, `${stored.file}.br`))))).toBe("abc");
    expect(await intact(directory, stored)).toBe(true);
    await writeFile(join(directory, stored.file), "abd");
    expect(await intact(directory, stored)).toBe(false);
  });

  it("prunes what no image names", async () => {
    const kept = await store(directory, "kept.bin", text("1"));
    await store(directory, "old.bin", text("2"));
    await prune(directory, new Set([kept.file]));
    expect((await readdir(directory)).sort()).toEqual([kept.file, `${kept.file}.br`]);
  });
});

describe("parts", () => {
  const make = async (key: string) => {
    const parts = await Parts.open(directory);
    const file = await parts.part("one", key, () => store(directory, "one.bin", text(key)));
    return { built: parts.built, file };
  };

  it("keeps a part while its key is the same and its file whole", async () => {
    expect((await make("k1")).built).toBe(1);
    const second = await make("k1");
    expect(second.built).toBe(0);
    await writeFile(join(directory, second.file.file), "damaged");
    expect((await make("k1")).built).toBe(1);
    expect((await make("k2")).built).toBe(1);
  });

  it("starts anew from a record that is torn", async () => {
    await make("k1");
    await writeFile(join(directory, "parts.json"), '{"one": {"key"');
    expect((await make("k1")).built).toBe(1);
  });
});

describe("keys", () => {
  it("change with a file's name or content, not with its tests", async () => {
    const key = () => digest(directory, ["."]);
    await writeFile(join(directory, "a.ts"), "1");
    const first = await key();
    await writeFile(join(directory, "a.test.ts"), "1");
    expect(await key()).toBe(first);
    await writeFile(join(directory, "a.ts"), "2");
    expect(await key()).not.toBe(first);
  });
});

describe("lock", () => {
  it("holds what is wanted, once each, in the wanted kind", async () => {
    const locked = await readLock();
    const byName = new Map(locked.map((entry) => [entry.name, entry]));
    expect(byName.size).toBe(locked.length);
    for (const { name, kind } of (await readWanted()).packages)
      expect(byName.get(name)?.kind, name).toBe(kind);
    expect(locked.filter(({ kind }) => kind === "wasm")).toHaveLength(1);
  });
});

describe("pip's failures", () => {
  it.each([
    ["ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "differs from the one"],
    ["Retrying … NewConnectionError: Failed to establish a new connection", "cannot be reached"],
    ["OSError: [Errno 28] No space left on device", "disk is full"],
    ["x\nERROR: No matching distribution found for a==1\n", "has no a==1 or cannot be reached"],
    ["x\nERROR: Invalid requirement\n", "Invalid requirement"],
  ])("%s", (output, sentence) => {
    expect(explainPip(output).message).toContain(sentence);
  });
});
