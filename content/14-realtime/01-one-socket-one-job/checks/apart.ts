import type { Check } from "../../../../sandboxes/contract/types.ts";
import { addPart, begin, patience, percent, progressOf, told } from "./uploads.ts";

export const apart: Check = {
  id: "apart",
  sentence: "Two uploads at the same time are kept apart, and two watchers of one hear the same.",
  hints: [
    "Open the preview, and once more in a new tab. Begin an upload in each, and send parts in one of them.",
    "Each watcher needs a queue of its own: what one has taken out of a queue, no other finds there.",
    "`upload.watchers.add(news)`, for the upload in the address and for no other.",
  ],
  mistakes: [
    {
      id: "wrong-upload",
      message: "A watcher was told of somebody else's upload. Its queue belongs to the one in its address.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const [few, many] = [random.integer(2, 4), random.integer(5, 9)];
    const [mine, others] = [await begin(context, few), await begin(context, many)];
    const watchers = [await context.connect(progressOf(mine)), await context.connect(progressOf(mine))];
    const other = await context.connect(progressOf(others));
    for (const watcher of [...watchers, other]) await watcher.next(patience);
    await addPart(context, mine);
    await addPart(context, others);
    const heard = async (watcher: (typeof watchers)[number], parts: number) => {
      const message = await watcher.next(patience);
      if (told(message) === percent(1, parts)) return;
      fail({
        expected: `{"percent": ${percent(1, parts)}} for the watcher of an upload of ${parts} parts`,
        received: message,
        mistake: "wrong-upload",
      });
    };
    for (const watcher of watchers) await heard(watcher, few);
    await heard(other, many);
  },
};
