import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { get, poolEvents, teaNames, told } from "./console.ts";

export const closed: Check = {
  id: "closed",
  sentence: "When the server is asked to end, it closes the pool, once.",
  hints: [
    "Stop the server with the button and read the last lines of the console. Does the pool say goodbye?",
    "Whoever runs a server ends it with a signal, SIGTERM. Uvicorn answers what is under way and then lets the lifespan run to its end.",
    "`pool.close()` stands below the `yield` of the lifespan, in the same function that opened it.",
  ],
  mistakes: [
    {
      id: "on-event",
      message:
        "The function that should close the pool was never called. An app that has a lifespan ignores what is registered with `on_event`, without a word. Close it below the `yield`.",
    },
    {
      id: "at-exit",
      message:
        "Python's `atexit` is for programs that end by themselves. A signal ends this one, so the function was never called. Close the pool below the `yield`.",
    },
    {
      id: "never-closed",
      message:
        "The server has ended and its pool was never closed. The database will hold those connections until it notices.",
    },
  ],
  async verify({ random, read, serve, fail }) {
    const server = await serve();
    const tea = random.pick(teaNames);
    const response = await server.send(get(`/teas/${tea}`));
    if (response.status !== 200)
      fail({ expected: `200 for GET /teas/${tea}`, received: answerText(response) });
    const running = poolEvents(server.output());
    if (running.closed.length > 0)
      fail({ expected: "the pool stays open while the server runs", received: told(running) });
    await server.stop();
    const ended = poolEvents(server.output());
    const [name] = ended.opened;
    if (ended.opened.length === 1 && ended.closed.length === 1 && ended.closed[0] === name) return;
    fail({
      expected: "one pool opened, and the same closed",
      received: told(ended),
      ...(ended.closed.length === 0 && { mistake: mistakeOf((await read("main.py")) ?? "") }),
    });
  },
};

/** Which of the ways that never run was tried: nothing on the wire tells them apart. */
function mistakeOf(source: string): string {
  if (source.includes("on_event")) return "on-event";
  return source.includes("atexit") ? "at-exit" : "never-closed";
}
