import { SocketFailure } from "../../../../sandboxes/contract/failures.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { addPart, begin, patience, percent, progressOf, told } from "./uploads.ts";

export const atOnce: Check = {
  id: "at-once",
  sentence: "Whoever begins to watch in the middle is told at once how far the upload is.",
  hints: [
    "In the preview, begin an upload and watch the bar without sending a part. What moves it?",
    "The address names an upload: `get_upload(upload_id)` has its `percent`.",
    "A watcher learns of changes from a queue, and of what was before from nobody. Send the percentage as it is, right after `accept`.",
    '`await websocket.send_json({"percent": upload.percent})`',
  ],
  mistakes: [
    {
      id: "no-first-word",
      message:
        "Nothing came until the next part arrives. Somebody who opens the page in the middle of the last, long part sees an empty bar.",
    },
    {
      id: "of-no-upload",
      message:
        "The first message is not about this upload. Is it counted by a loop, or from zero? Ask the upload itself.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const parts = random.integer(6, 9);
    const arrived = random.integer(2, parts - 2);
    const id = await begin(context, parts);
    for (let part = 1; part <= arrived; part += 1) await addPart(context, id);
    const expected = `{"percent": ${percent(arrived, parts)}} as soon as it is watched, with ${arrived} of ${parts} parts there`;
    const watcher = await context.connect(progressOf(id));
    const message = await watcher.next(patience).catch((error: unknown) => {
      if (!(error instanceof SocketFailure)) throw error;
      return fail({
        expected,
        received: error.message,
        ...(error.code === "timeout" ? { mistake: "no-first-word" } : {}),
      });
    });
    if (told(message) !== percent(arrived, parts))
      fail({ expected, received: message, mistake: "of-no-upload" });
  },
};
