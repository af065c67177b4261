import { assert } from "chai";
import type { Case, CaseContext, Heading } from "../case.ts";
import { rejection } from "../kit/rejection.ts";
import { startScript } from "../kit/scripts.ts";
import { serve } from "../kit/server.ts";

/** Each case ends its container, so that the next has one of its own. */
const ending = (name: string, run: (context: CaseContext) => Promise<void>): Case => ({
  name,
  endsContainer: true,
  run,
});

/** The same, where no program runs. */
const endingFiles = (name: string, run: (context: CaseContext) => Promise<void>): Case => ({
  ...ending(name, run),
  startsNothing: true,
});

/** Whether it settled, either way, is all that is asked. */
const settled = (promise: Promise<unknown>) =>
  promise.then(
    () => "settled",
    () => "settled",
  );

/** `teardown()`: every call that is under way comes to an end, and later ones are refused. */
export const teardown: Heading = {
  name: "teardown",
  cases: [
    ending("running programs exit, and their output ends", async (context) => {
      const sleeping = await startScript(context, "waiting", ["sleep"]);
      const busy = await startScript(context, "waiting", ["loop"]);
      await Promise.all([sleeping.prints("ready"), busy.prints("ready")]);
      context.container.teardown();
      assert.notEqual(await sleeping.exit, 0);
      assert.notEqual(await busy.exit, 0);
      await Promise.all([sleeping.output, busy.output]);
    }),
    ending("a program that is just being started exits or is refused", async (context) => {
      const { container, directory, programs } = context;
      await container.mount(programs.scripts ?? {}, { mountPoint: directory });
      const starting = container.spawn("python", ["waiting.py", "sleep"], { cwd: directory });
      container.teardown();
      await settled(starting.then(({ exit }) => exit));
    }),
    endingFiles(
      "files that are being read and written are done or refused",
      async ({ container, directory }) => {
        await container.fs.writeFile(`${directory}/file`, "x".repeat(1_000_000));
        const calls = [
          container.fs.readFile(`${directory}/file`),
          container.fs.writeFile(`${directory}/other`, "y".repeat(1_000_000)),
          container.fs.readdir(directory),
        ];
        container.teardown();
        assert.deepEqual(await Promise.all(calls.map(settled)), ["settled", "settled", "settled"]);
      },
    ),
    ending("a request under way fails", async (context) => {
      const { port } = await serve(context, "fastapi", context.directory);
      const waiting: Promise<string>[] = [];
      for (const name of context.host.profile.doors) {
        const door = context.door(name);
        const left = `${context.directory}-${name}`;
        waiting.push(
          rejection(
            door.request(port, { path: `/hold/${left}` }).then(({ status }) => {
              // A preview is told in words: what went wrong is a page.
              if (status >= 500) throw new Error(`status ${status}`);
            }),
          ),
        );
        await door.request(port, { path: `/holding/${left}` });
      }
      context.container.teardown();
      await Promise.all(waiting);
    }),
    endingFiles(
      "what is asked of it once another is there is refused",
      async ({ container, directory, host, defer }) => {
        container.teardown();
        const another = await host.boot();
        defer(() => another.close());
        await rejection((async () => container.fs.readFile(`${directory}/file`))());
        await rejection((async () => container.spawn("python", ["--version"]))());
      },
    ),
    endingFiles("another container has files of its own", async ({ container, directory }) => {
      await container.fs.writeFile(`${directory}/kept`, "");
      container.teardown();
    }),
    {
      name: "nothing of the one before is there",
      startsNothing: true,
      async run({ container, directory }) {
        assert.deepEqual(await container.fs.readdir("."), [directory]);
      },
    },
  ],
};
