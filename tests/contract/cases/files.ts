import type { FileSystemTree } from "@webcontainer/api";
import { assert } from "chai";
import type { Heading } from "../case.ts";
import { rejection } from "../kit/rejection.ts";

const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);

/** Reading and writing through `fs`, `mount` and `export`, as modelled on `fs.promises` of Node. */
export const files: Heading = {
  name: "files",
  cases: [
    {
      name: "text and bytes are read as they were written",
      async run({ container: { fs }, directory }) {
        await fs.writeFile(`${directory}/text`, "naïve, 日本語, 🐍");
        assert.equal(await fs.readFile(`${directory}/text`, "utf8"), "naïve, 日本語, 🐍");
        await fs.writeFile(`${directory}/bytes`, bytes);
        assert.deepEqual([...(await fs.readFile(`${directory}/bytes`))], [...bytes]);
      },
    },
    {
      name: "an encoding says how text becomes bytes and back",
      async run({ container: { fs }, directory }) {
        await fs.writeFile(`${directory}/file`, "68c3a9", "hex");
        assert.equal(await fs.readFile(`${directory}/file`, "utf-8"), "hé");
        assert.equal(await fs.readFile(`${directory}/file`, "base64"), "aMOp");
        assert.equal(await fs.readFile(`${directory}/file`, "latin1"), "hÃ©");
      },
    },
    {
      name: "a shorter text replaces a longer one whole",
      async run({ container: { fs }, directory }) {
        await fs.writeFile(`${directory}/file`, "a long text");
        await fs.writeFile(`${directory}/file`, "short");
        assert.equal(await fs.readFile(`${directory}/file`, "utf8"), "short");
      },
    },
    {
      name: "a tree is mounted where it is told, among what is there",
      async run({ container, directory }) {
        const tree: FileSystemTree = {
          "empty.txt": { file: { contents: "" } },
          package: {
            directory: {
              "__init__.py": { file: { contents: "x = 1\n" } },
              "data.bin": { file: { contents: bytes } },
              deeper: { directory: {} },
            },
          },
          link: { file: { symlink: "package/__init__.py" } },
        };
        await container.fs.writeFile(`${directory}/kept`, "kept");
        await container.mount(tree, { mountPoint: directory });
        assert.sameMembers(await container.fs.readdir(directory), ["empty.txt", "package", "link", "kept"]);
        assert.sameMembers(await container.fs.readdir(`${directory}/package`), [
          "__init__.py",
          "data.bin",
          "deeper",
        ]);
        assert.deepEqual([...(await container.fs.readFile(`${directory}/package/data.bin`))], [...bytes]);
        assert.equal(await container.fs.readFile(`${directory}/link`, "utf8"), "x = 1\n");
      },
    },
    {
      name: "what is exported can be mounted again",
      async run({ container, directory }) {
        const tree: FileSystemTree = {
          "main.py": { file: { contents: "print('é')\n" } },
          data: { directory: { "all.bin": { file: { contents: bytes } } } },
        };
        await container.mount(tree, { mountPoint: directory });
        const exported = await container.export(directory);
        assert.sameMembers(Object.keys(exported), ["main.py", "data"]);
        await container.fs.mkdir(`${directory}/copy`);
        await container.mount(exported, { mountPoint: `${directory}/copy` });
        assert.equal(await container.fs.readFile(`${directory}/copy/main.py`, "utf8"), "print('é')\n");
        assert.deepEqual([...(await container.fs.readFile(`${directory}/copy/data/all.bin`))], [...bytes]);
        const binary = await container.export(`${directory}/data`, { format: "binary" });
        await container.fs.mkdir(`${directory}/again`);
        await container.mount(binary, { mountPoint: `${directory}/again` });
        assert.deepEqual([...(await container.fs.readFile(`${directory}/again/all.bin`))], [...bytes]);
      },
    },
    {
      name: "folders are made, listed with their kind, and removed with what is in them",
      async run({ container: { fs }, directory }) {
        await fs.mkdir(`${directory}/a/b/c`, { recursive: true });
        await fs.writeFile(`${directory}/a/file`, "");
        const entries = await fs.readdir(`${directory}/a`, { withFileTypes: true });
        assert.sameDeepMembers(
          entries.map((entry) => [entry.name, entry.isDirectory(), entry.isFile()]),
          [
            ["b", true, false],
            ["file", false, true],
          ],
        );
        assert.match(await rejection(fs.rm(`${directory}/a`)), /EISDIR|ENOTEMPTY|EPERM/);
        await fs.rm(`${directory}/a`, { recursive: true });
        assert.deepEqual(await fs.readdir(directory), []);
      },
    },
    {
      name: "a file is renamed over another",
      async run({ container: { fs }, directory }) {
        await fs.writeFile(`${directory}/from`, "new");
        await fs.writeFile(`${directory}/to`, "old");
        await fs.rename(`${directory}/from`, `${directory}/to`);
        assert.deepEqual(await fs.readdir(directory), ["to"]);
        assert.equal(await fs.readFile(`${directory}/to`, "utf8"), "new");
      },
    },
    {
      name: "what cannot be done is refused by the name of its error",
      async run({ container: { fs }, directory }) {
        const missing = `${directory}/missing`;
        assert.match(await rejection(fs.readFile(missing)), /ENOENT/);
        assert.match(await rejection(fs.readdir(missing)), /ENOENT/);
        assert.match(await rejection(fs.rename(missing, `${directory}/x`)), /ENOENT/);
        assert.match(await rejection(fs.rm(missing)), /ENOENT/);
        assert.match(await rejection(fs.writeFile(`${missing}/file`, "")), /ENOENT/);
        assert.match(await rejection(fs.mkdir(directory)), /EEXIST/);
        assert.match(await rejection(fs.readFile(directory)), /EISDIR/);
        await fs.rm(missing, { force: true });
      },
    },
    {
      name: "a megabyte comes back as it went",
      async run({ container: { fs }, directory }) {
        const large = Uint8Array.from({ length: 1_000_003 }, (_, index) => (index * 31) & 0xff);
        await fs.writeFile(`${directory}/large`, large);
        const read = await fs.readFile(`${directory}/large`);
        assert.equal(read.length, large.length);
        assert.isTrue(large.every((byte, index) => read[index] === byte));
      },
    },
  ],
};
