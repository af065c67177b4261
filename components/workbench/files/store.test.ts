import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FileContent } from "./content.ts";
import type { Journal } from "./journal.ts";
import { type FileStorage, isReplaced } from "./storage.ts";
import { createFileStore } from "./store.ts";

const start = { "main.py": "app = 1\n", "shop/views.py": "pass\n" };

function memory() {
  const kept = new Map<string, FileContent | null>();
  const storage: FileStorage = {
    load: async () => new Map(kept),
    async save(changes, expected) {
      const replaced = new Map<string, FileContent>();
      for (const [path, content] of changes) {
        const found = kept.get(path);
        if (isReplaced(found, expected.get(path), content)) replaced.set(path, found);
        if (content === undefined) kept.delete(path);
        else kept.set(path, content);
      }
      return replaced;
    },
  };
  let left: Readonly<Record<string, string | null>> = {};
  const journal: Journal = {
    write: (changes) => {
      left = changes;
    },
    read: () => left,
    clear: () => {
      left = {};
    },
  };
  return { kept, storage, journal, left: () => left };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("an edit is stored after a pause, first in storage, then in the container", async () => {
  const { storage, journal, kept } = memory();
  const order: string[] = [];
  const store = createFileStore({
    start,
    journal,
    storage: {
      ...storage,
      save(changes, expected) {
        order.push("storage");
        return storage.save(changes, expected);
      },
    },
  });
  await store.load();
  store.connect(async () => void order.push("container"));
  store.edit("main.py", "a");
  await vi.advanceTimersByTimeAsync(300);
  store.edit("main.py", "ab");
  await vi.advanceTimersByTimeAsync(300);
  expect(order).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(order).toEqual(["storage", "container"]);
  expect([...kept]).toEqual([["main.py", "ab"]]);
});

test("the next visit finds edits, new files and deletions", async () => {
  const shared = memory();
  const first = createFileStore({ start, ...shared });
  await first.load();
  first.edit("main.py", "mine");
  first.create("größe & maß.py", "x");
  first.remove("shop/views.py");
  await first.flush();
  const second = createFileStore({ start, ...shared });
  await second.load();
  expect(Object.fromEntries(second.files.get())).toEqual({ "main.py": "mine", "größe & maß.py": "x" });
});

test("a file that is again as the lesson has it is no change any more", async () => {
  const shared = memory();
  const store = createFileStore({ start, ...shared });
  store.edit("main.py", "mine");
  await store.flush();
  store.edit("main.py", start["main.py"]);
  await store.flush();
  expect(shared.kept.size).toBe(0);
});

test("what was typed just before the page went away comes from the journal", async () => {
  const shared = memory();
  const never = new Promise<never>(() => undefined);
  const first = createFileStore({
    start,
    journal: shared.journal,
    storage: { ...shared.storage, save: () => never },
  });
  await first.load();
  first.edit("main.py", "last words");
  first.leave();
  const second = createFileStore({ start, ...shared });
  await second.load();
  expect(second.files.get().get("main.py")).toBe("last words");
  await second.flush();
  expect(shared.kept.get("main.py")).toBe("last words");
  expect(shared.left()).toEqual({});
});

test("reset brings the lesson's files back and can be undone", async () => {
  const shared = memory();
  const store = createFileStore({ start, ...shared });
  store.edit("main.py", "mine");
  store.create("new.py", "n");
  store.reset();
  await store.flush();
  expect(Object.fromEntries(store.files.get())).toEqual(start);
  expect(shared.kept.size).toBe(0);
  store.undoReset();
  await store.flush();
  expect(store.files.get().get("new.py")).toBe("n");
  expect(shared.kept.get("main.py")).toBe("mine");
  expect(store.undo.get()).toBeNull();
});

test("blocked storage is said, and the container still gets the files", async () => {
  const { journal } = memory();
  const blocked: FileStorage = {
    load: () => Promise.reject(new DOMException("denied", "SecurityError")),
    save: () => Promise.reject(new DOMException("full", "QuotaExceededError")),
  };
  const store = createFileStore({ start, storage: blocked, journal });
  await store.load();
  expect(store.saving.get()).toMatchObject({
    kind: "blocked",
    sentence: expect.stringContaining("does not let"),
  });
  const written: string[] = [];
  store.connect(async (changes) => void written.push(...changes.keys()));
  store.edit("main.py", "still works");
  expect(await store.flush()).toEqual(["main.py"]);
  expect(written).toEqual(["main.py"]);
  expect(store.saving.get()).toMatchObject({ kind: "blocked", sentence: expect.stringContaining("full") });
});

test("bytes stay bytes through rename and storage", async () => {
  const shared = memory();
  const store = createFileStore({ start, ...shared });
  const logo = Uint8Array.of(0x89, 0x50, 0, 0xff);
  expect(store.create("logo.png", logo)).toBeNull();
  expect(store.rename("logo.png", "static/logo.png")).toBeNull();
  await store.flush();
  expect([...shared.kept]).toEqual(
    [
      ["static/logo.png", logo],
      ["logo.png", null],
    ].filter(([p]) => p !== "logo.png"),
  );
});

test("names that collide are refused with a sentence", () => {
  const store = createFileStore({ start, ...memory() });
  expect(store.create("main.py")).toContain("exists already");
  expect(store.rename("main.py", "shop")).toContain("folder");
  expect(store.files.get().has("main.py")).toBe(true);
});

test("two tabs on one file: the later one wins, and what it replaced is kept beside it", async () => {
  const shared = memory();
  const open = async () => {
    const store = createFileStore({ start, storage: shared.storage, journal: memory().journal });
    await store.load();
    return store;
  };
  const [first, second] = [await open(), await open()];
  const write = async (store: typeof first, content: string) => {
    store.edit("main.py", content);
    for (let pending = 1; pending > 0; ) pending = (await store.flush()).length;
  };
  await write(first, "first");
  await write(second, "second");
  expect(second.rescued.get()).toEqual(new Map([["main.py", "main (other tab).py"]]));
  expect(second.files.get().get("main (other tab).py")).toBe("first");
  await write(first, "first again");
  await write(second, "second again");
  const names = [...shared.kept.keys()].filter((path) => path.startsWith("main"));
  expect(names.sort()).toEqual(["main (other tab).py", "main.py"]);
  const third = await open();
  expect(third.files.get().get("main.py")).toBe("second again");
  expect(third.files.get().get("main (other tab).py")).toBe("first again");
});

test("another tab's file is no conflict when both agree, or when this tab did not touch it", async () => {
  const shared = memory();
  const first = createFileStore({ start, ...shared });
  const second = createFileStore({ start, ...shared });
  await Promise.all([first.load(), second.load()]);
  first.edit("main.py", "same");
  await first.flush();
  second.edit("main.py", "same");
  second.edit("shop/views.py", "other");
  await second.flush();
  expect(second.rescued.get().size).toBe(0);
});
