import { expect, test, vi } from "vitest";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import { followPrograms } from "./follow-programs.ts";
import { createProjectMount } from "./mount.ts";
import { createFileStore } from "./store.ts";

/** A project that is mounted and followed, with its folder as a plain map. */
async function project() {
  const there = new Map<string, string>();
  const writes: string[] = [];
  let tell: (event: string, name: string) => void = () => undefined;
  const fs = {
    async readFile(path: string) {
      const content = there.get(path);
      if (content === undefined) throw new Error("ENOENT");
      return new TextEncoder().encode(content);
    },
    async writeFile(path: string, content: string) {
      writes.push(path);
      there.set(path, content);
      tell("change", path.replace("app/", ""));
    },
    mkdir: async () => "",
    watch(_: string, __: object, listener: typeof tell) {
      tell = listener;
      return { close: () => undefined };
    },
  };
  const mountTree = async (tree: Record<string, { file: { contents: string } }>) => {
    for (const [name, { file }] of Object.entries(tree)) there.set(`app/${name}`, file.contents);
  };
  const container = { fs, mount: mountTree } as unknown as Container;
  const files = createFileStore({
    start: { "main.py": "start" },
    storage: { load: async () => new Map(), save: async () => new Map(), follow: () => () => undefined },
    journal: { read: () => ({}), write: () => undefined, clear: () => undefined },
    pause: 5,
  });
  await files.load();
  const mount = createProjectMount(container, "app");
  await mount.open(files.files.get());
  files.connect((changes) => mount.write(changes));
  const adopt = vi.spyOn(mount, "adopt");
  followPrograms({ fs: container.fs, folder: "app", files, mount, pause: 20 });
  return {
    files,
    there,
    /** Of the project itself. */
    written: () => writes.filter((path) => path.startsWith("app/")),
    program(name: string, content: string) {
      there.set(`app/${name}`, content);
      tell("change", name);
    },
    /** Resolves once the change of a program was looked at, and what came of it is stored. */
    async looked() {
      await vi.waitFor(() => expect(adopt).toHaveBeenCalled());
      await adopt.mock.results.at(-1)?.value;
      adopt.mockClear();
      await files.flush();
    },
    main: () => files.files.get().get("main.py"),
  };
}

test("what a program changes is in the editor, and is not written once more", async () => {
  const { program, looked, main, written, files } = await project();
  program("main.py", "by a program");
  await looked();
  expect(main()).toBe("by a program");
  expect(written()).toEqual([]);
  files.edit("main.py", "by the learner");
  await looked();
  files.edit("main.py", "by a program");
  await looked();
  expect(written()).toEqual(["app/main.py", "app/main.py"]);
});

test("what the learner types wins, and stays", async () => {
  const { program, looked, main, there, files } = await project();
  program("main.py", "by a program");
  files.edit("main.py", "by the learner");
  await looked();
  expect(main()).toBe("by the learner");
  expect(there.get("app/main.py")).toBe("by the learner");
});

test("other files are not the learner's, and one that is gone stays in the editor", async () => {
  const { program, looked, main, there, files } = await project();
  program("other.txt", "x");
  program("main.py", "on its way");
  there.delete("app/main.py");
  await looked();
  expect([...files.files.get().keys()]).toEqual(["main.py"]);
  expect(main()).toBe("start");
});
