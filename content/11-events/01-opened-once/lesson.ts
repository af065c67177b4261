import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "Opened once, closed once",
  question: "Where do I open what all requests share, and who closes it?",
  minutes: 25,
  prerequisites: ["dependencies/given-back"],
  teaches: { "event-driven-hooks-of-which-kind": ["event-driven hooks"] },
  projects: {
    fastapi: {
      launch: launches.fastapi,
      entry: "main.py",
      sample: { method: "GET", path: "/teas/sencha" },
    },
  },
} satisfies LessonSource;
