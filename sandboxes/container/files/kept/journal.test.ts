import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32 } from "./crc32.ts";
import { openBackingFile } from "./directory.ts";
import { describeJournal } from "./journal.contract.ts";
import { memoryDisk } from "./memory-disk.fixture.ts";
import { openKeptTree } from "./restore.ts";

describeJournal("a directory", () => {
  const directory = mkdtempSync(join(tmpdir(), "counterpoint-journal-"));
  return {
    open: () => {
      mkdirSync(directory, { recursive: true });
      return [openBackingFile(join(directory, "a")), openBackingFile(join(directory, "b"))];
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
});

describeJournal("memory", () => memoryDisk(Number.POSITIVE_INFINITY));

describe("crc32", () => {
  it("is zip's, in parts too", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.uint8Array(), (head, tail) => {
        expect(crc32(tail, crc32(head))).toBe(zlibCrc32(tail, zlibCrc32(head)));
      }),
    );
  });
});

describe("a full disk", () => {
  const start = (size: number) => {
    const disk = memoryDisk(size);
    const { tree, journal } = openKeptTree(disk.open(), { quota: 64e6 }, { growth: 4096 });
    const make = (name: string) => {
      const made = tree.make(tree.root, name, 0o644);
      if (typeof made === "string") throw new Error(made);
      return made;
    };
    return { disk, tree, journal, make };
  };

  it("refuses what does not fit, keeps what does, lets files be deleted and takes more afterwards", () => {
    const { disk, tree, journal, make } = start(400_000);
    make("small");
    const big = make("big");
    let written = 0;
    while (tree.write(big, written, new Uint8Array(10_000)) === 10_000) written += 10_000;
    expect(written).toBeGreaterThan(50_000);
    expect(journal.state).toEqual({ kind: "full" });
    expect(big).toMatchObject({ size: written });
    expect(journal.commit()).toBe(true);
    expect(tree.unlink(tree.root, "big")).toBe(big);
    expect(journal.commit()).toBe(true);
    journal.retry();
    expect(tree.write(make("other"), 0, new Uint8Array(50_000))).toBe(50_000);
    expect(journal.commit()).toBe(true);
    expect(journal.state).toEqual({ kind: "kept" });
    const again = openKeptTree(disk.open(), { quota: 64e6 }).tree;
    expect([...again.root.entries.keys()].sort()).toEqual(["other", "small"]);
  });

  it("that shows only when it is written to makes the commit fail, and the next one good", () => {
    const { disk, tree, journal, make } = start(1e6);
    const file = make("file");
    expect(journal.commit()).toBe(true);
    disk.failWrites = true;
    tree.write(file, 0, new Uint8Array(1000));
    expect(journal.commit()).toBe(false);
    expect(journal.state).toEqual({ kind: "full" });
    disk.failWrites = false;
    expect(journal.commit()).toBe(true);
    const again = openKeptTree(disk.open(), { quota: 64e6 }).tree;
    expect(again.root.entries.get("file")).toMatchObject({ size: 1000 });
  });
});
