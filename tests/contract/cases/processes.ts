import { assert } from "chai";
import type { Heading } from "../case.ts";
import { run } from "../kit/running.ts";
import { runScript, startScript } from "../kit/scripts.ts";

/** What a program finds around it, and what comes of it. */
export const processes: Heading = {
  name: "processes",
  cases: [
    {
      name: "arguments, folder and environment reach the program",
      async run(context) {
        const { container, directory } = context;
        const env = { WORD: "naïve 🐍", NUMBER: 7 };
        const { code, output } = await runScript(context, "surroundings", ["a b", "", "é"], { env });
        assert.equal(code, 0, output);
        assert.deepEqual(JSON.parse(output), {
          arguments: ["a b", "", "é"],
          folder: `${container.workdir}/${directory}`,
          word: "naïve 🐍",
          number: "7",
          version: [3, 14],
        });
      },
    },
    {
      name: "files are shared both ways with `fs`",
      async run(context) {
        const { container, directory } = context;
        await container.fs.writeFile(`${directory}/in.txt`, "from outside: é");
        const { code } = await runScript(context, "copy_file", ["in.txt", "out.txt"]);
        assert.equal(code, 0);
        assert.equal(await container.fs.readFile(`${directory}/out.txt`, "utf8"), "from outside: é");
      },
    },
    {
      name: "output and errors come in the order in which they were written, as UTF-8",
      async run(context) {
        const { output } = await runScript(context, "streams");
        assert.equal(output, "one: é\ntwo: 日本\nthree: 🐍\nlast, without a line's end");
      },
    },
    {
      name: "output comes while the program runs",
      async run(context) {
        const running = await startScript(context, "ask");
        await running.prints("Your name? ");
        await running.type("Ada\n");
        assert.equal(await running.exit, 0);
        assert.include(await running.output, "Hello, Ada!");
      },
    },
    {
      name: "output that nobody wants is not kept",
      async run(context) {
        const { container, directory, programs } = context;
        await container.mount(programs.scripts ?? {}, { mountPoint: directory });
        const process = await container.spawn("python", ["write.py", "done", "x"], {
          cwd: directory,
          output: false,
        });
        assert.equal(await process.exit, 0);
        assert.equal(await container.fs.readFile(`${directory}/done`, "utf8"), "x");
      },
    },
    {
      name: "programs run side by side",
      async run(context) {
        const first = await startScript(context, "meet", ["a", "b"]);
        const second = await startScript(context, "meet", ["b", "a"]);
        assert.deepEqual(await Promise.all([first.exit, second.exit]), [0, 0]);
        assert.equal(await first.output, "a met b\n");
        assert.equal(await second.output, "b met a\n");
      },
    },
    {
      name: "a program starts another and hears what it prints and how it ends",
      async run(context) {
        const { code, output } = await runScript(context, "parent");
        assert.equal(output, "child printed 'from the child', ended with 5\n");
        assert.equal(code, 0);
      },
    },
    {
      name: "modules and console scripts are found",
      async run(context) {
        const module = await run(context, "python", ["-m", "json.tool", "--help"]);
        assert.include(module.output, "usage:");
        const script = await run(context, "django-admin", ["--version"]);
        assert.match(script.output, /^\d+\.\d+/);
        assert.deepEqual([module.code, script.code], [0, 0]);
      },
    },
    {
      name: "passwords are hashed as on a server, and other threads run meanwhile",
      async run(context) {
        const { output } = await runScript(context, "password");
        assert.equal(output, "7023bdcb3afd7348 True 505112a590be61ac True\n");
      },
    },
    {
      name: "a terminal's size is told, and told again when it changes",
      async run(context) {
        const running = await startScript(context, "terminal", [], { terminal: { cols: 91, rows: 17 } });
        await running.prints("91x17");
        running.process.resize({ cols: 60, rows: 9 });
        await running.prints("60x9");
      },
    },
  ],
};
