import { SocketFailure } from "../../../../sandboxes/contract/failures.ts";
import type { Check, CheckContext } from "../../../../sandboxes/contract/types.ts";
import { patience, progressOf } from "./uploads.ts";

const expected = "an open socket that the server closes with code 4404";

export const unknown: Check = {
  id: "unknown",
  sentence: "An upload that does not exist is closed with code 4404.",
  hints: [
    "Connect to `/uploads/nothing/progress`. What does a page learn, and how soon?",
    "A WebSocket ends with a number. 4000 to 4999 are for programs to choose; 4404 says what 404 says elsewhere.",
    "Before `accept`, `close` refuses the handshake with HTTP status 403, and a browser tells its page nothing but 1006. Accept first.",
    '`await websocket.accept()`, then `await websocket.close(4404, "no such upload")` when `get_upload` found nothing.',
  ],
  mistakes: [
    {
      id: "refused",
      message:
        "The handshake was refused. Browsers hide the reason of that from the page, so that “no such upload” looks like “no network”. Accept, then close with the code.",
    },
    {
      id: "stays-open",
      message: "The page waits for news of an upload that does not exist, and nobody tells it.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const path = progressOf(`${random.word()}${random.integer(100, 999)}`);
    const end = await conversation(context, path);
    if (end !== 4404) fail({ expected, received: `code ${end}` });
  },
};

/** With which code the server ended it. */
async function conversation({ connect, fail }: CheckContext, path: string): Promise<number> {
  try {
    const socket = await connect(path);
    return (await socket.closed(patience)).code;
  } catch (error) {
    if (!(error instanceof SocketFailure)) throw error;
    const mistake = { refused: "refused", timeout: "stays-open", closed: undefined, aborted: undefined }[
      error.code
    ];
    return fail({ expected, received: error.message, ...(mistake ? { mistake } : {}) });
  }
}
