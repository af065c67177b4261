import { assert } from "chai";
import type { Case, Heading } from "../case.ts";
import { rejection } from "../kit/rejection.ts";
import { startScript } from "../kit/scripts.ts";
import { serve } from "../kit/server.ts";

/** `kill()` of a process, whatever it does. */
export const kill: Heading = {
  name: "kill",
  cases: [
    ...["sleep", "input", "loop", "lock"].map(
      (way): Case => ({
        name: `a program is killed in: ${way}`,
        async run(context) {
          const running = await startScript(context, "waiting", [way]);
          await running.prints("ready");
          running.process.kill();
          assert.equal(await running.exit, 143);
          await running.output;
        },
      }),
    ),
    {
      name: "a program that was killed before it began is killed",
      async run(context) {
        const running = await startScript(context, "waiting", ["sleep"]);
        running.process.kill();
        assert.equal(await running.exit, 143);
      },
    },
    // Uvicorn, asked to end, waits for whoever is connected; `runserver` ends.
    {
      name: "a killed server's port closes, and a request under way fails",
      async run(context) {
        const { container, directory } = context;
        const { port, running } = await serve(context, "django", directory);
        const closed = Promise.withResolvers<void>();
        context.defer(
          container.on("port", (number, type) => number === port && type === "close" && closed.resolve()),
        );
        const door = context.door("http-client");
        const waiting = rejection(door.request(port, { path: `/wait/${directory}` }));
        // Read after the first: both have arrived when it is answered.
        await door.request(port, { path: "/echo" });
        running.process.kill();
        await waiting;
        assert.equal(await running.exit, 143);
        await closed.promise;
      },
    },
  ],
};
