import { assert } from "chai";
import type { Case, CaseContext, Heading } from "../case.ts";
import type { DoorName } from "../host.ts";
import { server } from "../kit/server.ts";

const together = 10;

/**
 * Milliseconds until all of `count` requests at once are answered. Each has an address of its own: a browser asks
 * equal ones of a real server one after another, in case the first answer does for all.
 */
async function duration(context: CaseContext, door: DoorName, path: string, count: number): Promise<number> {
  const { port } = await server(context, "fastapi");
  const through = context.door(door);
  const started = performance.now();
  const answers = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      through.request(port, { path: `${path}?${index}`, signal: context.signal }),
    ),
  );
  const taken = performance.now() - started;
  for (const { status } of answers) assert.equal(status, 200);
  return taken;
}

/**
 * What the lessons show of waiting: in `def` ten wait side by side, in `async def` one after another. Times
 * are compared with that of one request in the same run.
 */
function demonstration(door: DoorName): Case {
  return {
    name: `${door}: ten waits of 0.2 s take the time of one in def, and of ten in async def`,
    patience: 60,
    async run(context) {
      // The first request of a thread pool starts its threads.
      await duration(context, door, "/waiting-def", together);
      const alone: number[] = [];
      for (let time = 0; time < 3; time++) alone.push(await duration(context, door, "/waiting-def", 1));
      const one = Math.min(...alone);
      const threads = await duration(context, door, "/waiting-def", together);
      const held = await duration(context, door, "/waiting-async", together);
      const said = `one ${one.toFixed()} ms, def ${threads.toFixed()} ms, async def ${held.toFixed()} ms`;
      assert.isBelow(threads / one, 3, said);
      assert.isAbove(held / one, 5, said);
      assert.isAbove(held / threads, 2, said);
    },
  };
}

export const blocking: Heading = {
  name: "blocking",
  cases: [],
  through: [{ doors: ["tcp", "preview", "http-client"], cases: (door) => [demonstration(door)] }],
};
