import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { begin, patience, progressOf } from "./uploads.ts";

/** Milliseconds between two looks. */
const interval = 100;

export const leaves: Check = {
  id: "leaves",
  sentence: "Whoever closes the page is forgotten, although no part arrives any more.",
  hints: [
    "Begin an upload in the preview, reload the page, and send `GET /uploads/{id}`: how many watch?",
    "A function that waits for its queue does not notice that the client has left. Only reading from the socket tells: it raises `WebSocketDisconnect`, or `iter_text` ends.",
    "Two things are to be waited for at once. Let a task tell the news, `asyncio.create_task(…)`, and read from the socket meanwhile.",
    "`try: async for _ in websocket.iter_text(): pass`, and in `finally` cancel the task and `upload.watchers.discard(news)`.",
  ],
  mistakes: [
    {
      id: "not-forgotten",
      message:
        "The page is closed, and its queue is still among the watchers: it would fill with news that nobody reads, for as long as the server runs.",
    },
  ],
  async verify(context) {
    const { send, fail } = context;
    const id = await begin(context, 4);
    const watchers = [await context.connect(progressOf(id)), await context.connect(progressOf(id))];
    for (const watcher of watchers) await watcher.next(patience);
    const counted = async () => {
      const response = await send({ method: "GET", path: `/uploads/${id}` });
      return { watchers: property(json(response), "watchers"), answer: answerText(response) };
    };
    const both = await counted();
    if (both.watchers !== 2)
      fail({ expected: `2 watchers in GET /uploads/${id} while two watch`, received: both.answer });
    watchers[0]?.close();
    const until = performance.now() + patience;
    for (;;) {
      const { watchers: left, answer } = await counted();
      if (left === 1) return;
      if (performance.now() > until)
        fail({
          expected: `1 watcher in GET /uploads/${id} after one left`,
          received: answer,
          mistake: "not-forgotten",
        });
      await new Promise((resolve) => setTimeout(resolve, interval));
    }
  },
};
