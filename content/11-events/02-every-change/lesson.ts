import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "Every change, or every save",
  question: "Every change of an item must be on record. Is a signal enough?",
  minutes: 35,
  prerequisites: ["events/opened-once", "data/already-taken"],
  teaches: { "what-a-signal-is": ["signals"] },
  projects: {
    django: {
      launch: launches.django,
      entry: "items/models.py",
      sample: { method: "POST", path: "/items/", body: '{"name": "sencha", "price": 450}' },
    },
  },
} satisfies LessonSource;
