import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Files } from "../files/store.ts";
import { createStore } from "../store/store.ts";
import { memoryVersions } from "./memory-storage.ts";
import { toDrop } from "./thin.ts";
import type { Cause, Version, VersionStorage } from "./version.ts";
import { createVersions } from "./versions.ts";

function project(storage: VersionStorage = memoryVersions()) {
  const files = createStore<Files>(new Map([["main.py", "start"]]));
  let time = 0;
  const versions = createVersions({ files, storage, now: () => ++time, pause: 1_000 });
  const edit = (text: string) => files.update((now) => new Map(now).set("main.py", text));
  const causes = () => versions.get().versions.map(({ cause }) => cause);
  return { files, versions, edit, causes };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a version is kept at a pause, and brings its files back", async () => {
  const { versions, edit, causes } = project();
  const stop = versions.follow();
  edit("one");
  await vi.advanceTimersByTimeAsync(900);
  edit("two");
  await vi.advanceTimersByTimeAsync(900);
  expect(causes()).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  await versions.keep("run");
  edit("three");
  await versions.keep("run");
  expect(causes()).toEqual(["run", "run"]);
  const [, before] = versions.get().versions;
  if (!before) throw new Error("no version");
  expect([...(await versions.read(before))]).toEqual([["main.py", "two"]]);
  stop();
});

test("the same files make one version, under the more telling cause", async () => {
  const { versions, edit, causes } = project();
  await versions.keep("run");
  await versions.keep("solved");
  await versions.keep("pause");
  expect(causes()).toEqual(["solved"]);
  edit("x");
  await versions.keep("pause");
  edit("start");
  await versions.keep("pause");
  expect(causes()).toEqual(["pause", "pause", "solved"]);
});

test("versions of another tab are seen", async () => {
  const storage = memoryVersions();
  const [first, second] = [project(storage), project(storage)];
  await first.versions.keep("run");
  second.edit("second tab");
  await second.versions.keep("run");
  await first.versions.load();
  expect(first.causes()).toHaveLength(2);
});

test("storage that is blocked or full is said, and versions go on in memory beside what was kept", async () => {
  const kept = memoryVersions();
  let full = false;
  const { versions, edit } = project({
    ...kept,
    add: (...given) =>
      full ? Promise.reject(new DOMException("", "QuotaExceededError")) : kept.add(...given),
  });
  await versions.keep("run");
  full = true;
  edit("later");
  await versions.keep("run");
  expect(versions.get().notice).toBe("full");
  const texts = versions.get().versions.map(async (one) => (await versions.read(one)).get("main.py"));
  expect(await Promise.all(texts)).toEqual(["later", "start"]);

  const blocked = () => Promise.reject(new DOMException("", "SecurityError"));
  const closed = project({ list: blocked, read: blocked, add: blocked });
  await closed.versions.keep("run");
  expect(closed.versions.get().notice).toBe("denied");
  expect(closed.causes()).toEqual(["run"]);
});

test("contents that no version needs go with the last that did", async () => {
  const storage = memoryVersions();
  const version = (id: string, hash: string): Version => ({
    id,
    at: 0,
    cause: "run",
    files: { f: hash },
    bytes: 1,
  });
  await storage.add(version("1", "a"), new Map([["a", "A"]]), []);
  await storage.add(version("2", "b"), new Map([["b", "B"]]), [version("1", "a")]);
  expect(await storage.read(version("1", "a"))).toEqual(new Map());
});

test("pauses and runs are dropped before what passed the checks, old before new, never the newest", () => {
  const make = (count: number, cause: (n: number) => Cause, bytes = 1) =>
    Array.from(
      { length: count },
      (_, n): Version => ({ id: `${n}`, at: n, cause: cause(n), files: {}, bytes }),
    );
  const dropped = (versions: readonly Version[], limit: { versions: number; bytes: number }) =>
    toDrop(versions, limit).map(({ id }) => id);
  const few = make(12, (n) => (n < 2 ? "solved" : "pause"));
  expect(dropped(few, { versions: 10, bytes: 100 })).toEqual(["2", "3"]);
  expect(dropped(few, { versions: 5, bytes: 100 })).toEqual(["2", "3", "0", "1", "4", "5", "6"]);
  expect(
    dropped(
      make(3, () => "pause", 60),
      { versions: 10, bytes: 10 },
    ),
  ).toEqual(["0", "1"]);
  expect(
    dropped(
      make(10, () => "pause"),
      { versions: 10, bytes: 10 },
    ),
  ).toEqual([]);
});
