import { assert } from "chai";
import type { Heading } from "../case.ts";
import { startScript } from "../kit/scripts.ts";
import { serve } from "../kit/server.ts";

const controlC = "\u0003";
const controlD = "\u0004";

/** What is typed, and signals. */
export const input: Heading = {
  name: "input and signals",
  cases: [
    {
      name: "lines are read as they were typed",
      async run(context) {
        const running = await startScript(context, "echo_lines");
        await running.prints("ready");
        await running.type("first\n");
        await running.prints("<first>");
        await running.type("é 🐍\n\nend\n");
        assert.equal(await running.exit, 0);
        assert.include(await running.output, "<é 🐍>\n<>\n");
      },
    },
    {
      name: "Ctrl-D at a terminal is the end of the input",
      async run(context) {
        const running = await startScript(context, "echo_lines", [], { terminal: { cols: 80, rows: 24 } });
        await running.prints("ready");
        await running.type("first\n");
        await running.prints("<first>");
        await running.type(controlD);
        assert.equal(await running.exit, 4);
      },
    },
    ...["sleep", "input", "loop", "lock"].map((way) => ({
      name: `Ctrl-C interrupts a program in: ${way}`,
      async run(context: Parameters<Heading["cases"][number]["run"]>[0]) {
        const running = await startScript(context, "waiting", [way]);
        await running.prints("ready");
        await running.type(controlC);
        assert.equal(await running.exit, 130);
        assert.match(await running.output, /KeyboardInterrupt\s*$/);
      },
    })),
    {
      name: "an interrupt can be caught, and the program goes on",
      async run(context) {
        const running = await startScript(context, "catching");
        await running.prints("ready");
        await running.type(controlC);
        await running.prints("again");
        await running.type(controlC);
        await running.prints("caught 2");
        assert.equal(await running.exit, 0);
      },
    },
    {
      name: "Ctrl-C reaches the programs that a program started",
      async run(context) {
        const running = await startScript(context, "parent_of_waiting");
        await running.prints("ready");
        await running.type(controlC);
        assert.equal(await running.exit, 0);
        assert.include(await running.output, "child ended with -2");
      },
    },
    {
      name: "kill asks with SIGTERM, which a program may handle",
      async run(context) {
        const running = await startScript(context, "handling");
        await running.prints("ready");
        running.process.kill();
        assert.equal(await running.exit, 3);
        assert.include(await running.output, "handled 15");
      },
    },
    ...(["fastapi", "django"] as const).map((program) => ({
      name: `${program}: Ctrl-C ends the server, and its port closes`,
      async run(context: Parameters<Heading["cases"][number]["run"]>[0]) {
        const { container, directory } = context;
        const { port, running } = await serve(context, program, directory);
        const closed = Promise.withResolvers<void>();
        context.defer(
          container.on("port", (number, type) => number === port && type === "close" && closed.resolve()),
        );
        await running.type(controlC);
        assert.equal(await running.exit, 0);
        await closed.promise;
      },
    })),
  ],
};
