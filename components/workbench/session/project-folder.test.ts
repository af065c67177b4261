import type { FileSystemTree } from "@webcontainer/api";
import { describe, expect, it } from "vitest";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import { createFileStore } from "../files/store.ts";
import { createProjectFolder } from "./project-folder.ts";

const start = { "main.py": "start" };
const theirs = new Map([["main.py", "theirs"]]);

/** A project whose container comes when it is let; its folder, which a program wrote to in an earlier visit, is a plain map. */
async function project() {
  const there = new Map([
    ["app/main.py", "start"],
    ["app/data.db", "rows"],
  ]);
  const fs = {
    async readFile(path: string) {
      const content = there.get(path);
      if (content === undefined) throw new Error("ENOENT");
      return new TextEncoder().encode(content);
    },
    writeFile: async (path: string, content: string) => void there.set(path, content),
    mkdir: async () => "",
    async rm(path: string) {
      for (const key of [...there.keys()]) if (key === path || key.startsWith(`${path}/`)) there.delete(key);
    },
    watch: () => ({ close: () => undefined }),
  };
  const mount = async (tree: FileSystemTree | Uint8Array) => {
    const files = tree instanceof Uint8Array ? exported(tree) : flat(tree);
    for (const [name, content] of files) there.set(`app/${name}`, content);
  };
  const inFolder = () =>
    new Map([...there].flatMap(([path, text]) => (path.startsWith("app/") ? [[path.slice(4), text]] : [])));
  const container = {
    fs,
    mount,
    export: async () => new TextEncoder().encode(JSON.stringify([...inFolder()])),
  };
  const arrival = Promise.withResolvers<Container>();
  const files = createFileStore({
    start,
    storage: { load: async () => new Map(), save: async () => new Map(), follow: () => () => undefined },
    journal: { read: () => ({}), write: () => undefined, clear: () => undefined },
    pause: 5,
  });
  const folder = createProjectFolder({
    name: "app",
    files,
    container: () => arrival.promise,
    edited: () => undefined,
    opened: async () => undefined,
  });
  return {
    files,
    folder,
    inFolder,
    arrive: () => arrival.resolve(container as unknown as Container),
    fail: () => arrival.reject(new Error("no container")),
  };
}

const exported = (bytes: Uint8Array): [string, string][] => JSON.parse(new TextDecoder().decode(bytes));
const flat = (tree: FileSystemTree): [string, string][] =>
  Object.entries(tree).map(([name, node]) => [
    name,
    "file" in node && "contents" in node.file ? String(node.file.contents) : "",
  ]);

describe("files that are put in the place of all", () => {
  it("are there before the container is, and then in the folder, without what programs wrote", async () => {
    const { files, folder, inFolder, arrive } = await project();
    const done = folder.replace(() => files.replace(theirs));
    await files.load();
    await files.flush();
    expect(files.files.get()).toEqual(theirs);
    arrive();
    await done;
    expect(inFolder()).toEqual(theirs);
  });

  it("are in the folder before anything starts there", async () => {
    const { files, folder, inFolder, arrive } = await project();
    const opening = folder.open();
    // Before the learner's files are read: they come from the browser's storage.
    const first = folder.replace(() => files.replace(new Map([["main.py", "first"]])));
    arrive();
    await opening;
    expect(inFolder().get("main.py")).toBe("first");
    await first;
    const done = folder.replace(() => files.replace(theirs));
    await folder.open();
    expect(inFolder()).toEqual(theirs);
    await done;
  });

  it("may be edited until the container is there", async () => {
    const { files, folder, inFolder, arrive } = await project();
    const done = folder.replace(() => files.replace(theirs));
    await files.load();
    files.edit("main.py", "mine again");
    arrive();
    await done;
    expect(inFolder().get("main.py")).toBe("mine again");
    files.edit("main.py", "and again");
    await files.flush();
    expect(inFolder().get("main.py")).toBe("and again");
  });

  it("go again, and what programs wrote comes back, whenever that is asked", async () => {
    for (const early of [true, false]) {
      const { files, folder, inFolder, arrive } = await project();
      if (!early) arrive();
      const replaced = folder.replace(() => files.replace(theirs));
      if (!early) await replaced;
      const undone = folder.undoReset();
      arrive();
      await Promise.all([replaced, undone]);
      expect(files.files.get().get("main.py")).toBe("start");
      expect(inFolder()).toEqual(new Map([...Object.entries(start), ["data.db", "rows"]]));
    }
  });

  it("stay where there is no container", async () => {
    const { files, folder, fail } = await project();
    fail();
    await folder.replace(() => files.replace(theirs));
    expect(files.files.get()).toEqual(theirs);
  });
});
