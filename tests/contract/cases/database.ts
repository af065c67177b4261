import { assert } from "chai";
import type { Heading } from "../case.ts";
import { runScript, startScript } from "../kit/scripts.ts";

/** One SQLite database, several processes. */
export const database: Heading = {
  name: "two processes on one SQLite file",
  cases: [
    {
      name: "no row is lost when two write at once",
      patience: 60,
      async run(context) {
        await runScript(context, "rows", ["create"]);
        const writers = await Promise.all(
          ["a", "b"].map((who) => startScript(context, "rows", ["write", who, "100"])),
        );
        for (const writer of writers) assert.equal(await writer.exit, 0, await writer.output);
        assert.deepEqual(await runScript(context, "rows", ["count"]), { code: 0, output: "200 ok\n" });
      },
    },
    {
      name: "what is not committed is seen by nobody else",
      async run(context) {
        await runScript(context, "rows", ["create"]);
        const writer = await startScript(context, "rows", ["hold"]);
        await writer.prints("written");
        assert.equal((await runScript(context, "rows", ["count"])).output, "0 ok\n");
        await writer.type("\n");
        assert.equal(await writer.exit, 0);
        assert.equal((await runScript(context, "rows", ["count"])).output, "1 ok\n");
      },
    },
    {
      name: "a writer that is killed in the middle leaves a whole database",
      async run(context) {
        await runScript(context, "rows", ["create"]);
        const writer = await startScript(context, "rows", ["write", "a", "1000000"]);
        await writer.prints("written 20");
        writer.process.kill();
        assert.equal(await writer.exit, 143);
        const { output } = await runScript(context, "rows", ["count"]);
        assert.match(output, /^\d+ ok\n$/);
        assert.isAtLeast(Number.parseInt(output, 10), 20);
        assert.equal((await runScript(context, "rows", ["write", "b", "1"])).code, 0);
      },
    },
  ],
};
