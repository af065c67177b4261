import { assert } from "chai";
import type { Heading } from "../case.ts";
import { run } from "../kit/running.ts";
import { runScript } from "../kit/scripts.ts";

/** How a program ended, as a shell says it. */
export const exitCodes: Heading = {
  name: "exit codes",
  cases: [
    {
      name: "a program's own code is told",
      async run(context) {
        for (const code of [0, 3, 255])
          assert.equal((await runScript(context, "exit", ["code", String(code)])).code, code);
      },
    },
    {
      name: "a reason given to sys.exit is printed, and the code is 1",
      async run(context) {
        assert.deepEqual(await runScript(context, "exit", ["message"]), { code: 1, output: "a reason\n" });
      },
    },
    {
      name: "an exception that nobody caught is printed with its place, and the code is 1",
      async run(context) {
        const { code, output } = await runScript(context, "exit", ["exception"]);
        assert.equal(code, 1);
        assert.match(output, /^Traceback[\s\S]*exit\.py", line \d+[\s\S]*RuntimeError: not caught\n$/);
      },
    },
    {
      name: "os._exit ends at once, without what was not flushed",
      async run(context) {
        assert.deepEqual(await runScript(context, "exit", ["os-exit", "9"]), { code: 9, output: "" });
      },
    },
    {
      name: "a signal's number is added to 128",
      async run(context) {
        assert.equal((await runScript(context, "exit", ["signal"])).code, 143);
      },
    },
    {
      name: "code that cannot be read, and a file that is not there, are 1 and 2",
      async run(context) {
        const syntax = await run(context, "python", ["-c", "1 +"]);
        assert.equal(syntax.code, 1);
        assert.include(syntax.output, "SyntaxError");
        const missing = await run(context, "python", ["missing.py"]);
        assert.equal(missing.code, 2);
        assert.include(missing.output, "No such file or directory");
      },
    },
    {
      name: "a command that does not exist is 127",
      async run(context) {
        const { code, output } = await run(context, "no-such-command");
        assert.equal(code, 127);
        assert.include(output, "no-such-command");
      },
    },
  ],
};
