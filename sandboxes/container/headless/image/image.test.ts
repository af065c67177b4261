import { afterEach, describe, expect, it, vi } from "vitest";
import { createArrival, waitFor } from "../../process/arrival.ts";
import { type AccessHandle, type Directory, KeptFiles } from "./kept-files.ts";
import { loadFiles } from "./load.ts";
import type { ImageAnswer } from "./messages.ts";

/** OPFS as far as it is used, on a map. A write past `room` bytes fails as on a full disk. */
function memoryDirectory(room = Number.POSITIVE_INFINITY) {
  const contents = new Map<string, Uint8Array>();
  const handleOf = (name: string): AccessHandle => ({
    read: (target, { at }) => {
      const part = (contents.get(name) ?? new Uint8Array()).subarray(at, at + target.length);
      target.set(part);
      return part.length;
    },
    write: (content, { at }) => {
      if (at + content.length > room) throw new DOMException("full", "QuotaExceededError");
      const grown = new Uint8Array(at + content.length);
      grown.set(contents.get(name) ?? []);
      grown.set(content, at);
      contents.set(name, grown);
      return content.length;
    },
    truncate: (size) => contents.set(name, (contents.get(name) ?? new Uint8Array()).slice(0, size)),
    getSize: () => contents.get(name)?.length ?? 0,
    flush: () => undefined,
    close: () => undefined,
  });
  const directory: Directory = {
    async getFileHandle(name, options) {
      if (!contents.has(name) && !options?.create) throw new DOMException(name, "NotFoundError");
      if (!contents.has(name)) contents.set(name, new Uint8Array());
      return { createSyncAccessHandle: async () => handleOf(name) };
    },
    removeEntry: async (name) => void contents.delete(name),
    async *keys() {
      yield* [...contents.keys()];
    },
  };
  return { contents, directory };
}

const content = new TextEncoder().encode("snapshot");

/** A kept file's content, or null. */
async function read(kept: KeptFiles, name: string, length = content.length) {
  const target = new Uint8Array(length);
  return (await kept.read(name, target)) ? target : null;
}

describe("kept files", () => {
  it("come back as they were kept", async () => {
    const kept = new KeptFiles(memoryDirectory().directory);
    await kept.write("a.bin", content);
    expect(await read(kept, "a.bin")).toEqual(content);
  });

  it("are missing when they were not written to the end", async () => {
    const { contents, directory } = memoryDirectory();
    const kept = new KeptFiles(directory);
    await kept.write("a.bin", content);
    contents.set("a.bin", contents.get("a.bin")?.slice(0, -1) ?? content);
    expect(await read(kept, "a.bin")).toBeNull();
    contents.set("a.bin", new Uint8Array(content.length + 8));
    expect(await read(kept, "a.bin")).toBeNull();
    expect(await read(kept, "b.bin")).toBeNull();
  });

  it("leave nothing behind when there is no room", async () => {
    const { contents, directory } = memoryDirectory(content.length);
    await new KeptFiles(directory).write("a.bin", content);
    expect([...contents.keys()]).toEqual([]);
  });
});

describe("loading", () => {
  afterEach(() => vi.unstubAllGlobals());
  const load = async (kept: KeptFiles | null) => {
    const file = (name: string) => ({
      name,
      url: `http://x/${name}`,
      target: new Uint8Array(content.length),
    });
    const later = ["b.bin", "c.bin"].map((name) => ({ ...file(name), arrival: createArrival() }));
    const wanted = { files: [file("a.bin")], later };
    const answers: ImageAnswer[] = [];
    await loadFiles(wanted, kept, (answer) => answers.push(answer));
    return { answers, first: wanted.files[0]?.target, later };
  };

  it("fetches once, and afterwards reads what it kept", async () => {
    const fetched = vi.fn(async () => new Response(content));
    vi.stubGlobal("fetch", fetched);
    const { contents, directory } = memoryDirectory();
    contents.set("old.bin", content);
    const kept = new KeptFiles(directory);
    for (const _visit of [1, 2]) {
      const { answers, first, later } = await load(kept);
      expect(answers).toEqual([
        { type: "progress", bytes: content.length },
        { type: "loaded" },
        { type: "kept", whole: true },
      ]);
      expect([first, ...later.map(({ target }) => target)]).toEqual([content, content, content]);
      expect(later.map(({ arrival }) => waitFor(arrival, 0))).toEqual([true, true]);
    }
    expect(fetched).toHaveBeenCalledTimes(3);
    expect([...contents.keys()]).toEqual(["a.bin", "b.bin", "c.bin"]);
  });

  it("starts without what comes later, and says that it did not come", async () => {
    vi.stubGlobal("fetch", async (url: string) => new Response(url.endsWith("b.bin") ? "short" : content));
    const { answers, later } = await load(null);
    expect(answers.slice(-2)).toEqual([{ type: "loaded" }, { type: "kept", whole: false }]);
    expect(later.map(({ arrival }) => waitFor(arrival, 0))).toEqual([false, true]);
  });

  it("says what failed", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 503 }));
    expect((await load(null)).answers).toEqual([
      { type: "failed", message: "The sandbox could not load http://x/a.bin: status 503." },
    ]);
    vi.stubGlobal("fetch", async () => new Response("short"));
    expect((await load(null)).answers.at(-1)).toMatchObject({ type: "failed" });
  });
});
