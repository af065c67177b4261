import { assert } from "chai";
import type { Heading } from "../case.ts";
import { runScript, startScript } from "../kit/scripts.ts";

/** `fcntl` locks between processes, on which databases and queues rely. */
export const locks: Heading = {
  name: "locks",
  cases: [
    {
      name: "a locked file is refused to another process, and had once it is released",
      async run(context) {
        const holder = await startScript(context, "lock", ["hold"]);
        await holder.prints("held");
        assert.deepEqual(await runScript(context, "lock", ["try"]), { code: 0, output: "refused\n" });
        await holder.type("\n");
        assert.equal(await holder.exit, 0);
        assert.deepEqual(await runScript(context, "lock", ["try"]), { code: 0, output: "had\n" });
      },
    },
    {
      name: "who waits for a lock gets it when it is released",
      async run(context) {
        const holder = await startScript(context, "lock", ["hold"]);
        await holder.prints("held");
        const waiting = await startScript(context, "lock", ["wait"]);
        await waiting.prints("waiting");
        assert.notInclude(waiting.printed, "had");
        await holder.type("\n");
        await waiting.prints("had");
        assert.equal(await waiting.exit, 0);
      },
    },
    {
      name: "the lock of a process that was killed is free",
      async run(context) {
        const holder = await startScript(context, "lock", ["hold"]);
        await holder.prints("held");
        holder.process.kill();
        await holder.exit;
        assert.deepEqual(await runScript(context, "lock", ["try"]), { code: 0, output: "had\n" });
      },
    },
    {
      name: "many may read, nobody may write meanwhile",
      async run(context) {
        const first = await startScript(context, "lock", ["share"]);
        await first.prints("held");
        const second = await startScript(context, "lock", ["share"]);
        await second.prints("held");
        assert.deepEqual(await runScript(context, "lock", ["try"]), { code: 0, output: "refused\n" });
      },
    },
  ],
};
