import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { anyName } from "./checks/any-name.ts";
import { leaves } from "./checks/leaves.ts";
import { notice } from "./checks/notice.ts";
import { ownRoom } from "./checks/own-room.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "realtime/a-group-for-each-room",
  title: "A room is a group",
  task: `The chat answers every speaker with their own words. Let all in a room hear what one of them says, and what is \
posted to \`/rooms/{room}/notices\`; no other room hears it. Whoever leaves is taken out of the group. A room may have any name. \
Change \`consumers.py\` and \`groups.py\`; the rest stays as it is.`,
  minutes: 20,
  frameworks: launches,
  checks: [ownRoom, notice, leaves, anyName],
  mutants: {
    django: {
      "answers-itself": { check: "own-room", mistake: "nobody-hears" },
      "no-add": { check: "own-room", mistake: "nobody-hears" },
      "shared-group": { check: "own-room", mistake: "other-room-hears" },
      "no-handler": { check: "own-room", mistake: "nobody-hears" },
      "keeps-its-own-list": { check: "notice", mistake: "not-passed-on" },
      "no-discard": { check: "leaves", mistake: "not-discarded" },
      "raw-name": { check: "any-name", mistake: "name-refused" },
      "drops-signs": { check: "any-name", mistake: "two-in-one" },
    },
  },
};

export default exercise;
