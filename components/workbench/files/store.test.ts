import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { en } from "../messages/en/index.ts";
import type { Journal } from "./journal.ts";
import { type FileStorage, isForeign, type Kept, type KeptFile } from "./storage.ts";
import { createFileStore } from "./store.ts";

const start = { "main.py": "app = 1\n", "shop/views.py": "pass\n" };

/** Storage in memory; tabs that share it are told at once of what another stored. */
function memory() {
  const records = new Map<string, KeptFile>();
  const tabs = new Map<object, () => void>();
  const tab = (): FileStorage => {
    const me = {};
    return {
      load: async () => new Map(records),
      async save(changes, expected, base) {
        const refused = new Map<string, Kept>();
        for (const [path, content] of changes) {
          const found = records.get(path)?.content;
          if (isForeign(found, expected.get(path), content)) refused.set(path, found);
          else if (content === undefined) records.delete(path);
          else records.set(path, { content, base: base(path) });
        }
        for (const [other, tell] of tabs) if (other !== me) tell();
        return refused;
      },
      follow(listener) {
        tabs.set(me, listener);
        return () => tabs.delete(me);
      },
    };
  };
  const storage = tab();
  const kept = {
    get: (path: string) => records.get(path)?.content,
    get size() {
      return records.size;
    },
    [Symbol.iterator]: () =>
      [...records].map(([path, { content }]) => [path, content] as const)[Symbol.iterator](),
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
  return { kept, records, storage, tab, journal, left: () => left };
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
      save(...given) {
        order.push("storage");
        return storage.save(...given);
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
    follow: () => () => undefined,
    load: () => Promise.reject(new DOMException("denied", "SecurityError")),
    save: () => Promise.reject(new DOMException("full", "QuotaExceededError")),
  };
  const store = createFileStore({ start, storage: blocked, journal });
  await store.load();
  expect(store.saving.get()).toMatchObject({
    kind: "blocked",
    reason: "denied",
  });
  const written: string[] = [];
  store.connect(async (changes) => void written.push(...changes.keys()));
  store.edit("main.py", "still works");
  expect(await store.flush()).toEqual(["main.py"]);
  expect(written).toEqual(["main.py"]);
  expect(store.saving.get()).toMatchObject({ kind: "blocked", reason: "full" });
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
  expect(store.create("main.py")?.(en)).toContain("exists already");
  expect(store.rename("main.py", "shop")?.(en)).toContain("folder");
  expect(store.files.get().has("main.py")).toBe(true);
});

describe("two tabs", () => {
  const begun = "one\ntwo\nthree\nfour\n";
  async function tabs(begin = begun) {
    const shared = memory();
    const merging = vi.fn();
    const open = async () => {
      const one = { start: { "main.py": begin }, storage: shared.tab(), journal: memory().journal, merging };
      const store = createFileStore(one);
      await store.load();
      store.follow();
      return store;
    };
    const [first, second] = [await open(), await open()];
    /** Until nobody has anything to store or to look at. */
    const settled = async () => {
      for (let pending = 1; pending > 0; )
        pending = (await first.flush()).length + (await second.flush()).length;
    };
    const texts = (path = "main.py") => [first, second].map((tab) => tab.files.get().get(path));
    return { first, second, settled, texts, open, merging, shared };
  }

  it("show the same, whichever is typed in", async () => {
    const { first, second, settled, texts } = await tabs();
    first.edit("main.py", "first");
    await settled();
    expect(texts()).toEqual(["first", "first"]);
    second.create("new.py", "n");
    second.edit("main.py", "second");
    await settled();
    expect(texts()).toEqual(["second", "second"]);
    expect(first.files.get().get("new.py")).toBe("n");
    first.reset();
    await settled();
    expect(texts()).toEqual([begun, begun]);
    expect([...first.notices.get(), ...second.notices.get()]).toEqual([]);
  });

  it("edits at the same time are merged, and the container gets the result", async () => {
    const { first, second, settled, texts, merging, shared } = await tabs();
    const there: string[] = [];
    first.connect(async (changes) => void there.push(...[...changes.values()].map(String)));
    first.edit("main.py", begun.replace("one", "1"));
    second.edit("main.py", begun.replace("four", "4"));
    await settled();
    const both = "1\ntwo\nthree\n4\n";
    expect(texts()).toEqual([both, both]);
    expect(shared.kept.get("main.py")).toBe(both);
    expect(there.at(-1)).toBe(both);
    expect(merging).toHaveBeenCalled();
    expect(second.notices.get()).toEqual([{ kind: "merged", from: "tab", path: "main.py" }]);
  });

  it("edits of the same line are both kept, and a third tab finds them", async () => {
    const { first, second, settled, texts, open } = await tabs();
    first.edit("main.py", begun.replace("one", "first"));
    second.edit("main.py", begun.replace("one", "second"));
    await settled();
    const third = await open();
    const everything = [...third.files.get().values()].join("");
    expect(everything).toContain("first");
    expect(everything).toContain("second");
    expect([...third.files.get().keys()]).toEqual(["main.py", "main (other tab).py"]);
    const [notice] = second.notices.get();
    expect(notice).toEqual({ kind: "kept", from: "tab", path: "main.py", name: "main (other tab).py" });
    expect(texts()[0]).toBe(texts()[1]);
    if (notice) second.dismiss(notice);
    expect(second.notices.get()).toEqual([]);
  });

  it("whatever two tabs type, no line is lost and both end alike", async () => {
    vi.useRealTimers();
    const edit = fc.record({ tab: fc.nat(1), line: fc.nat(3), settle: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
        const { first, second, settled, open } = await tabs();
        let typed = 0;
        for (const { tab, line, settle } of edits) {
          const store = tab === 0 ? first : second;
          const lines = String(store.files.get().get("main.py")).split("\n");
          store.edit("main.py", lines.toSpliced(line, 0, `typed ${typed++}`).join("\n"));
          if (settle) await settled();
        }
        await settled();
        const files = (await open()).files.get();
        expect(first.files.get()).toEqual(files);
        expect(second.files.get()).toEqual(files);
        const everything = [...files.values()].join("\n").split("\n");
        for (let n = 0; n < typed; n++) expect(everything).toContain(`typed ${n}`);
      }),
      { numRuns: 100 },
    );
  });
});

describe("when the lesson's start has changed", () => {
  const before = "import a\n\n\ndef view():\n    pass\n";
  async function next(mine: string | null, after: string) {
    const shared = memory();
    const first = createFileStore({ start: { "main.py": before }, ...shared });
    await first.load();
    if (mine === null) first.remove("main.py");
    else first.edit("main.py", mine);
    await first.flush();
    const open = async () => {
      const store = createFileStore({ start: { "main.py": after }, ...shared });
      await store.load();
      await store.flush();
      return store;
    };
    const store = await open();
    return { store, shared, again: await open() };
  }

  it("its changes come into the learner's file, once", async () => {
    const mine = before.replace("pass", "return 1");
    const { store, again } = await next(mine, before.replace("import a", "import b"));
    expect(store.files.get().get("main.py")).toBe("import b\n\n\ndef view():\n    return 1\n");
    expect(store.notices.get()).toEqual([{ kind: "merged", from: "lesson", path: "main.py" }]);
    expect(again.notices.get()).toEqual([]);
    expect(again.files.get()).toEqual(store.files.get());
  });

  it("what cannot be joined is kept beside, once", async () => {
    const mine = before.replace("pass", "return 1");
    const { store, again } = await next(mine, before.replace("pass", "return 2"));
    expect(store.files.get().get("main.py")).toBe(mine);
    expect(store.files.get().get("main (lesson).py")).toContain("return 2");
    expect(store.notices.get()).toMatchObject([{ kind: "kept", from: "lesson" }]);
    expect(again.notices.get()).toEqual([]);
    expect([...again.files.get().keys()]).toEqual(["main.py", "main (lesson).py"]);
  });

  it("a file that the learner deleted stays deleted, and one that is as it was given is the new one", async () => {
    const after = before.replace("import a", "import b");
    const { store } = await next(null, after);
    expect(store.files.get().has("main.py")).toBe(false);
    expect((await next(before, after)).store.files.get().get("main.py")).toBe(after);
  });
});
