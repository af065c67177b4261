import { SocketFailure } from "../../../../sandboxes/contract/failures.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { addPart, begin, patience, percent, progressOf, told } from "./uploads.ts";

export const toTheEnd: Check = {
  id: "to-the-end",
  sentence: "Each part that arrives is told, and after 100 % the server closes.",
  hints: [
    "Who knows that a part has arrived, and how does the function that holds the socket hear of it?",
    "Put an `asyncio.Queue` into `upload.watchers`. `add_part` puts the new percentage into each of them.",
    "`while percent < 100:` wait for `await news.get()`, and send it.",
    "After the loop: `await websocket.close()`. The code is 1000 then, which means: all said.",
  ],
  mistakes: [
    {
      id: "never-closes",
      message:
        "The upload is complete and the socket is still open. The client cannot know that nothing more will come; close it.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const parts = random.integer(3, 6);
    const id = await begin(context, parts);
    const watcher = await context.connect(progressOf(id));
    await watcher.next(patience);
    for (let part = 1; part <= parts; part += 1) {
      await addPart(context, id);
      const message = await watcher.next(patience);
      if (told(message) !== percent(part, parts))
        fail({
          expected: `{"percent": ${percent(part, parts)}} after part ${part} of ${parts}`,
          received: message,
        });
    }
    const expected = "the end of the conversation after 100 %, with code 1000";
    const end = await watcher.closed(patience).catch((error: unknown) => {
      if (!(error instanceof SocketFailure && error.code === "timeout")) throw error;
      return fail({ expected, received: error.message, mistake: "never-closes" });
    });
    if (end.code !== 1000) fail({ expected, received: `code ${end.code}` });
  },
};
