import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyRoom, anyText, counted, expectHeard, joining, roomPath } from "./rooms.ts";

export const ownRoom: Check = {
  id: "own-room",
  sentence: "What somebody says in a room is heard by all in that room, and in no other.",
  hints: [
    "Open the preview, and once more in a new tab. Say something in one of them. Then go to `/?room=black` in the other.",
    "A consumer knows its own socket and no other. The channel layer knows groups: `group_add` at the beginning, `group_send` to speak to all.",
    'The room is in `self.scope["url_route"]["kwargs"]`, and `group_of(room)` is its group\'s name. Override `connect`, and accept there.',
    'In `receive`: `await self.channel_layer.group_send(self.group, {"type": "room.message", "text": text_data})`; a method `room_message(self, event)` sends `event["text"]`.',
  ],
  mistakes: [
    {
      id: "nobody-hears",
      message:
        "Somebody spoke and a member of the room heard nothing. Has each consumer been added to the room's group, and is the message sent to the group rather than to the speaker?",
    },
    {
      id: "other-room-hears",
      message: "What was said in one room is heard in another: they share a group.",
    },
  ],
  async verify(context) {
    const { random } = context;
    const mistakes = { nothing: "nobody-hears", other: "other-room-hears" };
    const [room, otherRoom] = [anyRoom(random), anyRoom(random)];
    const speaker = await context.connect(roomPath(room));
    const listener = await context.connect(roomPath(room));
    const other = await context.connect(roomPath(otherRoom));
    await counted(context, room, 2, joining);
    await counted(context, otherRoom, 1, joining);
    const [text, otherText] = [anyText(random), anyText(random)];
    speaker.send(text);
    await expectHeard(context, listener, text, "the other one in the room", mistakes);
    await expectHeard(context, speaker, text, "the one who said it", mistakes);
    other.send(otherText);
    await expectHeard(context, other, otherText, "the only one in another room", mistakes);
  },
};
