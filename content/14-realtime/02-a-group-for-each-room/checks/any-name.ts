import { SocketFailure } from "../../../../sandboxes/contract/failures.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyText, expectHeard, roomPath } from "./rooms.ts";

export const anyName: Check = {
  id: "any-name",
  sentence: "A room may have any name, such as “Grüner Tee”.",
  hints: [
    "Go to `/?room=Grüner Tee` in the preview, and read the console.",
    "A group's name may hold ASCII letters, digits, hyphens, underscores and dots, fewer than a hundred in all. What people type has to be turned into that.",
    "Leaving out what is not allowed makes one room of “Grüner Tee” and “Grner Tee”. Each name needs a group of its own.",
    'In `rooms/groups.py`: `return f"room.{room.encode().hex()}"`. For long names, a digest of `hashlib`.',
  ],
  mistakes: [
    {
      id: "name-refused",
      message:
        "Nobody can enter: the channel layer refuses this name for a group, and the consumer died of it. Group names are ASCII, and not of your users' making.",
    },
    {
      id: "two-in-one",
      message:
        "Two rooms with similar names have become one. Encode the name, so that nothing of it is lost.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const start = random.word();
    const rooms = [`${start} grüner`, `${start} gröner`];
    const text = anyText(random);
    try {
      const members = [];
      for (const room of rooms) members.push(await context.connect(roomPath(room)));
      for (const [index, member] of members.entries()) {
        member.send(`${text} ${index}`);
        await expectHeard(context, member, `${text} ${index}`, `the only one in “${rooms[index]}”`, {
          nothing: "name-refused",
          other: "two-in-one",
        });
      }
    } catch (error) {
      if (!(error instanceof SocketFailure)) throw error;
      fail({ expected: `a conversation in “${rooms[0]}”`, received: error.message, mistake: "name-refused" });
    }
  },
};
