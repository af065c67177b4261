import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "The back office",
  question: "The editors want to change prices tomorrow. Do I have to build pages for them?",
  minutes: 30,
  prerequisites: ["admin/escaped", "data/how-many-questions"],
  teaches: { "an-office-from-models": ["admin"] },
  projects: {
    django: {
      launch: launches.django,
      entry: "teas/admin.py",
      sample: { method: "GET", path: "/admin/teas/tea/" },
    },
  },
} satisfies LessonSource;
