import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { apart } from "./checks/apart.ts";
import { atOnce } from "./checks/at-once.ts";
import { leaves } from "./checks/leaves.ts";
import { toTheEnd } from "./checks/to-the-end.ts";
import { unknown } from "./checks/unknown.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "realtime/one-socket-one-job",
  title: "Progress of something",
  task: `The socket \`/uploads/{id}/progress\` plays a film: it counts to 100 whatever happens. Let it tell the progress of \
its upload: the percentage at once, then after each part, as \`{"percent": 40}\`, and close after 100. Close with code 4404 \
when there is no such upload, and forget a watcher who leaves. The other endpoints and \`uploads.py\` stay as they are.`,
  minutes: 20,
  frameworks: launches,
  checks: [atOnce, toTheEnd, apart, unknown, leaves],
  mutants: {
    fastapi: {
      loop: { check: "at-once", mistake: "of-no-upload" },
      "no-first-word": { check: "at-once", mistake: "no-first-word" },
      "starts-at-zero": { check: "at-once", mistake: "of-no-upload" },
      "never-closes": { check: "to-the-end", mistake: "never-closes" },
      "one-for-all": { check: "apart", mistake: "wrong-upload" },
      "refuses-unknown": { check: "unknown", mistake: "refused" },
      "accepts-unknown": { check: "unknown", mistake: "stays-open" },
      "no-finally": { check: "leaves", mistake: "not-forgotten" },
      "waits-for-news-only": { check: "leaves", mistake: "not-forgotten" },
    },
  },
};

export default exercise;
