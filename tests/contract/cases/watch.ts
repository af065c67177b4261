import { assert } from "chai";
import type { Heading } from "../case.ts";
import { runScript } from "../kit/scripts.ts";
import { watching } from "../kit/watching.ts";

/** Changes as `fs.watch` tells them, whoever made them. */
export const watch: Heading = {
  name: "watch",
  cases: [
    {
      name: "what is made, changed, renamed and removed is told by its name",
      async run(context) {
        const { container, directory } = context;
        await container.fs.writeFile(`${directory}/there`, "before");
        const { events, hears } = watching(context);
        await container.fs.writeFile(`${directory}/there`, "after");
        await container.fs.writeFile(`${directory}/made`, "");
        await container.fs.rename(`${directory}/made`, `${directory}/moved`);
        await container.fs.rm(`${directory}/there`);
        await container.fs.mkdir(`${directory}/last`);
        await hears("last");
        const kinds = (name: string) => events.filter(([, heard]) => heard === name).map(([event]) => event);
        assert.include(kinds("there"), "change");
        assert.equal(kinds("there").at(-1), "rename");
        assert.equal(kinds("made").at(0), "rename");
        assert.equal(kinds("made").at(-1), "rename");
        assert.deepEqual(kinds("moved"), ["rename"]);
        assert.deepEqual(kinds("last"), ["rename"]);
      },
    },
    {
      name: "each change is told once",
      async run(context) {
        const { container, directory } = context;
        await container.fs.writeFile(`${directory}/one`, "");
        await container.fs.writeFile(`${directory}/two`, "");
        const { events, hears } = watching(context);
        await container.fs.writeFile(`${directory}/one`, "changed");
        await container.fs.rm(`${directory}/two`);
        await container.fs.mkdir(`${directory}/last`);
        await hears("last");
        assert.deepEqual(events, [
          ["change", "one"],
          ["rename", "two"],
          ["rename", "last"],
        ]);
      },
    },
    {
      name: "a folder's watch tells nothing of what is deeper, a recursive one all of it",
      async run(context) {
        const { container, directory } = context;
        await container.fs.mkdir(`${directory}/a/b`, { recursive: true });
        const flat = watching(context);
        const deep = watching(context, "", { recursive: true });
        await container.fs.writeFile(`${directory}/a/b/file`, "");
        await container.fs.writeFile(`${directory}/last`, "");
        await Promise.all([flat.hears("last"), deep.hears("last")]);
        assert.isTrue(flat.events.every(([, name]) => name === "last"));
        assert.include(
          deep.events.map(([, name]) => name),
          "a/b/file",
        );
      },
    },
    {
      name: "what a program writes is told",
      async run(context) {
        const { hears } = watching(context);
        await runScript(context, "write", ["made.txt", "by a program"]);
        await hears("made.txt");
      },
    },
    {
      name: "a watch that was closed is silent",
      async run(context) {
        const { container, directory } = context;
        const closed = watching(context);
        await container.fs.writeFile(`${directory}/first`, "");
        await closed.hears("first");
        closed.close();
        const open = watching(context);
        await container.fs.writeFile(`${directory}/second`, "");
        await open.hears("second");
        assert.notInclude(
          closed.events.map(([, name]) => name),
          "second",
        );
      },
    },
  ],
};
