import { writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Sandbox } from "../container/kernel/sandbox.ts";
import { FileError } from "../container/protocol/errno.ts";
import type { FileChange } from "../container/protocol/files.ts";
import { HostEdits } from "./host-edits.ts";
import { WriteBack } from "./write-back.ts";

/** Files in a map. Changes are told when the test says so: what is late in a sandbox is late here at will. */
function mapped() {
  const held = new Map([["note.txt", Buffer.from("first")]]);
  let tell: (changes: readonly FileChange[]) => void = () => {};
  const file = (path: string) => {
    const bytes = held.get(path);
    if (!bytes) throw new FileError("ENOENT", "read", path);
    return bytes;
  };
  const files = {
    readFile: async (path: string) => file(path),
    stat: async (path: string) => ({ kind: "file", size: file(path).length, mode: 0o100644 }),
    writeFile: async (path: string, bytes: Uint8Array) => void held.set(path, Buffer.from(bytes)),
    remove: async (path: string) => void held.delete(path),
    usage: async () => ({}),
  };
  const onFileChanges = (listener: typeof tell) => {
    tell = listener;
    return () => {};
  };
  return {
    sandbox: { files, onFileChanges, projectRoot: "/home/project" } as unknown as Sandbox,
    text: () => held.get("note.txt")?.toString(),
    changed: () => tell([{ path: "note.txt" } as FileChange]),
  };
}

let directory: string;
let note: string;
let edits: HostEdits;
let back: WriteBack;
let inside: ReturnType<typeof mapped>;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "counterpoint-"));
  note = join(directory, "note.txt");
  await writeFile(note, "first");
  inside = mapped();
  back = new WriteBack(inside.sandbox, directory, new Map(), () => {});
  edits = new HostEdits(inside.sandbox, directory, back);
});
afterEach(async () => {
  edits.close();
  await rm(directory, { recursive: true });
});

it("takes an edit whose beginning was taken already, and does not bring the beginning back over it", async () => {
  // As editors write: the file is emptied, then filled.
  writeFileSync(note, "");
  await expect.poll(inside.text).toBe("");
  writeFileSync(note, "second");
  inside.changed();
  await expect.poll(inside.text).toBe("second");
  await back.finish();
  expect(await readFile(note, "utf8")).toBe("second");
});

it("leaves a file that was made anew after its removal was taken", async () => {
  await rm(note);
  await expect.poll(inside.text).toBeUndefined();
  writeFileSync(note, "again");
  inside.changed();
  await expect.poll(inside.text).toBe("again");
  await back.finish();
  expect(await readFile(note, "utf8")).toBe("again");
});

it("brings back what a program makes of an edit", async () => {
  writeFileSync(note, "second");
  await expect.poll(inside.text).toBe("second");
  await inside.sandbox.files.writeFile("note.txt", Buffer.from("made of it"));
  inside.changed();
  await expect.poll(() => readFile(note, "utf8")).toBe("made of it");
  await inside.sandbox.files.writeFile("note.txt", Buffer.from("second"));
  inside.changed();
  await expect.poll(() => readFile(note, "utf8")).toBe("second");
});
