import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Tree } from "../tree.ts";
import { type BackingFile, type FilePair, readAll } from "./backing-file.ts";
import type { JournalOptions } from "./journal.ts";
import { readGeneration } from "./record.ts";
import { openKeptTree } from "./restore.ts";

/** A place for two files that can be opened again and again, as after a crash. */
export interface Place {
  open(): FilePair;
  remove(): void;
}

const quota = 64 * 1024 * 1024;
const bytes = (text: string) => new TextEncoder().encode(text);

/** All that can be seen of a tree, in an order of its own. */
function picture(tree: Tree): unknown[] {
  const seen: unknown[] = [];
  const visit = (path: string, inode = tree.root as ReturnType<Tree["get"]>) => {
    if (!inode) return;
    const { kind, mode, mtime } = inode;
    const own = kind === "file" ? Buffer.from(inode.data.subarray(0, inode.size)).toString("base64") : "";
    seen.push([path, kind, mode, mtime, inode.kind === "symlink" ? inode.target : own]);
    if (inode.kind === "directory")
      for (const [name, child] of [...inode.entries].sort()) visit(`${path}/${name}`, child);
  };
  visit("");
  return seen;
}

/** Every implementation of {@link BackingFile} gives a journal these promises. */
export function describeJournal(name: string, makePlace: () => Place): void {
  describe(`a journal in ${name}`, () => {
    let place: Place;
    let opened: BackingFile[] = [];
    beforeEach(() => {
      place = makePlace();
    });
    afterEach(() => {
      for (const file of opened) file.close();
      opened = [];
      place.remove();
    });
    const open = (options: JournalOptions = { growth: 4096 }) => {
      const files = place.open();
      opened.push(...files);
      return { files, ...openKeptTree(files, { quota }, options) };
    };
    /** As a killed process leaves it: without a last word. */
    const crash = () => {
      for (const file of opened) file.close();
      opened = [];
    };
    const file = (tree: Tree, name: string, text = "") => {
      const made = tree.make(tree.root, name, 0o644);
      if (typeof made === "string") throw new Error(made);
      if (text) tree.write(made, 0, bytes(text));
      return made;
    };
    /** The generation that counts, and where it ends. */
    const current = (files: FilePair) => {
      const found = files.flatMap((backing) => {
        const generation = readGeneration(readAll(backing));
        return generation ? [{ backing, generation }] : [];
      });
      const [first, ...others] = found.sort((a, b) => b.generation.number - a.generation.number);
      if (!first) throw new Error("no generation");
      return { ...first, others };
    };

    it("begins empty, and brings back what was committed and not what was not", () => {
      const { tree, journal } = open();
      expect(picture(tree)).toHaveLength(1);
      file(tree, "kept", "yes");
      journal.commit();
      const before = picture(tree);
      file(tree, "lost", "no");
      crash();
      expect(picture(open().tree)).toEqual(before);
    });

    it("keeps names, links, modes, times, holes and long contents", () => {
      const { tree, journal } = open();
      const folder = tree.make(tree.root, "größe 模型", 0o040750);
      if (typeof folder === "string") throw new Error(folder);
      const long = file(tree, "long");
      tree.write(long, 0, new Uint8Array(700_000).fill(7));
      tree.truncate(long, 650_001);
      tree.write(file(tree, "hole"), 100_000, bytes("end"));
      tree.make(folder, "link", 0, "../long");
      tree.rename(tree.root, "long", folder, "moved");
      file(tree, "victim", "old");
      file(tree, "winner", "new");
      tree.rename(tree.root, "winner", tree.root, "victim");
      tree.setAttributes(long, { mode: 0o600, mtime: 12_345.5 });
      journal.commit();
      const before = picture(tree);
      crash();
      const again = open();
      expect(picture(again.tree)).toEqual(before);
      again.journal.compact();
      crash();
      expect(picture(open().tree)).toEqual(before);
    });

    it("keeps nothing of what was deleted while it was open, and goes on with other inodes", () => {
      const { tree, journal } = open();
      const gone = file(tree, "gone", "x");
      tree.hold(gone);
      tree.unlink(tree.root, "gone");
      tree.write(gone, 0, bytes("unseen"));
      file(tree, "next", "y");
      journal.commit();
      const before = picture(tree);
      crash();
      const again = open().tree;
      expect(picture(again)).toEqual(before);
      expect(again.used).toBe(1);
      expect(file(again, "later").ino).toBeGreaterThan(file(tree, "other").ino - 1);
    });

    it("drops a torn tail, wherever it is torn, and what lies behind it", () => {
      const { tree, journal, files } = open();
      file(tree, "first", "1");
      journal.commit();
      const before = picture(tree);
      const start = current(files).generation.end;
      file(tree, "second", "2");
      tree.setAttributes(tree.root, { mtime: 7 });
      journal.commit();
      const after = picture(tree);
      const { backing, generation } = current(files);
      const whole = readAll(backing).slice(0, generation.end);
      /** What a sandbox finds that starts on these bytes. */
      const found = (content: Uint8Array) => {
        crash();
        const pair = place.open();
        opened.push(...pair);
        for (const each of pair) each.truncate(0);
        pair[0].write(content, { at: 0 });
        crash();
        return picture(open().tree);
      };
      expect(found(whole)).toEqual(after);
      for (let cut = start; cut < whole.length; cut++) {
        expect(found(whole.subarray(0, cut)), `cut at ${cut}`).toEqual(before);
        const damaged = whole.slice();
        damaged[cut] = (damaged[cut] ?? 0) ^ 0x10;
        expect(found(damaged), `damaged at ${cut}`).toEqual(before);
      }
    });

    it("compacts so that at every moment one whole generation is there", () => {
      const { tree, journal, files } = open();
      const log = file(tree, "log");
      for (let index = 0; index < 200; index++) tree.write(log, 0, bytes(`line ${index}`));
      journal.commit();
      const before = picture(tree);
      const long = current(files);
      const old = readAll(long.backing).slice(0, long.generation.end);
      expect(journal.compact()).toBe(true);
      const short = current(files);
      expect(short.generation.number).toBe(long.generation.number + 1);
      expect(short.generation.end).toBeLessThan(long.generation.end / 4);
      const next = readAll(short.backing).slice(0, short.generation.end);
      for (let cut = 0; cut <= next.length; cut++) {
        // The old file is shortened only after the new one is whole.
        const found = [readGeneration(old), readGeneration(next.slice(0, cut))];
        expect(found[0]).not.toBeNull();
        expect(found[1] !== null).toBe(cut === next.length);
      }
      file(tree, "after", "compaction");
      journal.commit();
      const after = picture(tree);
      expect(after).not.toEqual(before);
      crash();
      expect(picture(open().tree)).toEqual(after);
    });

    it("never takes an earlier generation's bytes for its own", () => {
      const { tree, journal, files } = open();
      file(tree, "a", "1");
      journal.commit();
      const { backing, generation } = current(files);
      const tail = readAll(backing).slice(0, generation.end);
      journal.compact();
      const now = current(files);
      now.backing.write(tail.subarray(16), { at: now.generation.end });
      expect(current(files).generation.end).toBe(now.generation.end);
    });

    it("brings back each folder's time, however the clock moves within a change", () => {
      const { tree, journal } = open();
      let clock = 0;
      tree.now = () => ++clock;
      const folder = tree.make(tree.root, "folder", 0o040755);
      if (typeof folder === "string") throw new Error(folder);
      for (const name of ["moved", "replaced", "gone"]) tree.make(tree.root, name, 0o644);
      tree.make(folder, "over", 0o644);
      tree.rename(tree.root, "replaced", folder, "over");
      tree.rename(tree.root, "moved", folder, "there");
      tree.unlink(tree.root, "gone");
      journal.commit();
      const before = picture(tree);
      crash();
      expect(picture(open().tree)).toEqual(before);
    });

    it("any changes, crashes and compactions: the tree is as at the last commit", () => {
      const name = fc.constantFrom("a", "b", "c", "d");
      const step = fc.oneof(
        fc.record({ do: fc.constant("make" as const), name, folder: fc.boolean() }),
        fc.record({ do: fc.constant("write" as const), name, at: fc.nat(9000), text: fc.string() }),
        fc.record({ do: fc.constant("truncate" as const), name, size: fc.nat(9000) }),
        fc.record({ do: fc.constant("rename" as const), name, to: name, deep: fc.boolean() }),
        fc.record({ do: fc.constant("remove" as const), name }),
        fc.record({ do: fc.constant("chmod" as const), name, mode: fc.nat(0o777) }),
        fc.record({ do: fc.constantFrom("commit" as const, "compact" as const, "crash" as const) }),
      );
      fc.assert(
        fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
          crash();
          place.remove();
          let { tree, journal } = open({ growth: 512, compactAbove: 2048 });
          let committed = picture(tree);
          for (const each of steps) {
            const inode = "name" in each ? tree.root.entries.get(each.name) : undefined;
            if (each.do === "make") tree.make(tree.root, each.name, each.folder ? 0o040755 : 0o644);
            if (each.do === "write" && inode) tree.write(inode, each.at, bytes(each.text));
            if (each.do === "truncate" && inode) tree.truncate(inode, each.size);
            if (each.do === "remove") {
              tree.unlink(tree.root, each.name);
              tree.removeDirectory(tree.root, each.name);
            }
            if (each.do === "chmod" && inode) tree.setAttributes(inode, { mode: each.mode });
            if (each.do === "rename") {
              const target = each.deep ? tree.root.entries.get("a") : tree.root;
              if (target) tree.rename(tree.root, each.name, target, each.to);
            }
            if (each.do === "commit" || each.do === "compact") {
              expect(journal.commit()).toBe(true);
              if (each.do === "compact") expect(journal.compact()).toBe(true);
              committed = picture(tree);
            }
            if (each.do === "crash") {
              crash();
              ({ tree, journal } = open({ growth: 512, compactAbove: 2048 }));
              expect(picture(tree)).toEqual(committed);
            }
          }
          crash();
          expect(picture(open().tree)).toEqual(committed);
        }),
        { numRuns: 60 },
      );
    });
  });
}
