import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyRoom, counted, roomPath } from "./rooms.ts";

export const leaves: Check = {
  id: "leaves",
  sentence: "Whoever leaves is taken out of the room's group.",
  hints: [
    "Send `GET /rooms/green`, with the preview open and after it was reloaded a few times.",
    "Nobody takes a channel out of a group but you. A consumer has a method that is called at the end, whoever ended it.",
    "`async def disconnect(self, code)` with `await self.channel_layer.group_discard(self.group, self.channel_name)`.",
  ],
  mistakes: [
    {
      id: "not-discarded",
      message:
        "The page is closed, and its channel is still in the group: each message is kept for it, up to a hundred, and nobody fetches them.",
    },
    {
      id: "not-in-group",
      message:
        "Two are in the room, and the channel layer's group does not know them. Add each with `group_add`.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const room = anyRoom(random);
    const [goes, stays] = [await context.connect(roomPath(room)), await context.connect(roomPath(room))];
    const before = await counted(context, room, 2);
    if (before !== 2)
      fail({
        expected: "2 in the room's group while two are there",
        received: `${before}`,
        mistake: "not-in-group",
      });
    goes.close();
    const after = await counted(context, room, 1);
    if (after !== 1)
      fail({
        expected: "1 in the room's group after one left",
        received: `${after}`,
        mistake: "not-discarded",
      });
    stays.close();
  },
};
