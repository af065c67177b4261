import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyRoom, anyText, counted, expectHeard, joining, roomPath } from "./rooms.ts";

export const notice: Check = {
  id: "notice",
  sentence: "A notice that comes by POST reaches everybody in the room.",
  hints: [
    "Send `POST /rooms/green/notices` with any text, with the preview open. What does the console say?",
    "A view has no socket. It sends to the group, in `views.py`, and the consumers are to pass it on.",
    'A message is a dictionary, and its `type` names the method that gets it: "room.message" is handled by `room_message`.',
    '`async def room_message(self, event): await self.send(event["text"])`',
  ],
  mistakes: [
    {
      id: "not-passed-on",
      message:
        "The view sent the notice to the room's group, and nobody in the room heard it. Members must be in that group of the channel layer, and have a method `room_message`; a list of your own is not known to the view.",
    },
    { id: "other-notice", message: "Something else was heard than the notice's text." },
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const room = anyRoom(random);
    const listeners = [await context.connect(roomPath(room)), await context.connect(roomPath(room))];
    await counted(context, room, listeners.length, joining);
    const text = anyText(random);
    const response = await send({ method: "POST", path: `${roomPath(room)}/notices`, body: text });
    if (response.status !== 200)
      fail({
        expected: `200 from POST ${roomPath(room)}/notices, as before`,
        received: answerText(response),
      });
    for (const listener of listeners)
      await expectHeard(context, listener, text, "everybody in the room", {
        nothing: "not-passed-on",
        other: "other-notice",
      });
  },
};
