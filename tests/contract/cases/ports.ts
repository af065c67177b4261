import { assert } from "chai";
import type { CaseContext, Heading } from "../case.ts";
import { jsonOf } from "../kit/bytes.ts";
import { rejection } from "../kit/rejection.ts";
import { start } from "../kit/running.ts";
import { runScript } from "../kit/scripts.ts";
import { serve } from "../kit/server.ts";

/** Events of one port, in order. */
function portEvents({ container, defer }: CaseContext, port: number) {
  const events: string[] = [];
  const closed = Promise.withResolvers<void>();
  defer(
    container.on("port", (number, type, url) => {
      if (number !== port) return;
      events.push(type);
      assert.isTrue(URL.canParse(url), url);
      if (type === "close") closed.resolve();
    }),
  );
  defer(container.on("server-ready", (number) => number === port && events.push("ready")));
  return { events, closed: closed.promise };
}

/** Ports that programs open, and what is told of them. */
export const ports: Heading = {
  name: "ports",
  cases: [
    {
      name: "a port is told when it opens, when it answers and when it closes",
      async run(context) {
        const port = await context.freePort();
        const { events, closed } = portEvents(context, port);
        const { running } = await serve(
          { ...context, freePort: async () => port },
          "fastapi",
          context.directory,
        );
        running.process.kill();
        await closed;
        assert.deepEqual(events, ["open", "ready", "close"]);
      },
    },
    {
      name: "two servers answer, each on its port",
      async run(context) {
        const { directory } = context;
        const [fastapi, django] = await Promise.all([
          serve(context, "fastapi", `${directory}/fastapi`),
          serve(context, "django", `${directory}/django`),
        ]);
        context.defer(() => fastapi.running.process.kill());
        context.defer(() => django.running.process.kill());
        for (const name of context.host.profile.doors) {
          const door = context.door(name);
          const [first, second] = await Promise.all(
            [fastapi, django].map(async ({ port }) => {
              const echo = (await jsonOf(await door.request(port, { path: "/echo" }))) as {
                headers: Record<string, string>;
              };
              return echo.headers.host;
            }),
          );
          assert.equal(first, `localhost:${fastapi.port}`);
          assert.equal(second, `localhost:${django.port}`);
        }
      },
    },
    {
      name: "a port that is taken is refused, and who has it goes on",
      async run(context) {
        const { port, running } = await serve(context, "fastapi", context.directory);
        context.defer(() => running.process.kill());
        const second = await start(context, "uvicorn", ["main:app", "--port", String(port)]);
        // Uvicorn's STARTUP_FAILURE.
        assert.equal(await second.exit, 3);
        assert.include(await second.output, "address already in use");
        const answer = await context.door("http-client").request(port, { path: "/echo" });
        assert.equal(answer.status, 200);
      },
    },
    {
      name: "a port is free again when its server has ended",
      async run(context) {
        const first = await serve(context, "fastapi", context.directory);
        const { closed } = portEvents(context, first.port);
        first.running.process.kill();
        await closed;
        const again = await serve(
          { ...context, freePort: async () => first.port },
          "fastapi",
          context.directory,
        );
        context.defer(() => again.running.process.kill());
        const answer = await context.door("http-client").request(first.port, { path: "/echo" });
        assert.equal(answer.status, 200);
      },
    },
    {
      name: "programs reach each other on localhost, and are refused where nobody listens",
      async run(context) {
        const { port, running } = await serve(context, "django", context.directory);
        context.defer(() => running.process.kill());
        const found = await runScript(context, "visit", [String(port)]);
        assert.deepEqual(found, { code: 0, output: "200\n" });
        const refused = await runScript(context, "visit", [String(await context.freePort())]);
        assert.deepEqual(refused, { code: 0, output: "ECONNREFUSED\n" });
      },
    },
    {
      name: "a request from outside to a port that nobody has is refused",
      async run(context) {
        const port = await context.freePort();
        await rejection(context.door("http-client").request(port, { path: "/" }));
      },
    },
    {
      name: "who stopped listening to events hears no more",
      async run(context) {
        const heard: number[] = [];
        const stop = context.container.on("port", (port) => heard.push(port));
        const first = await serve(context, "fastapi", context.directory);
        assert.include(heard, first.port);
        stop();
        const { closed } = portEvents(context, first.port);
        first.running.process.kill();
        await closed;
        assert.lengthOf(
          heard.filter((port) => port === first.port),
          1,
        );
      },
    },
  ],
};
