import type { LessonSource } from "../../../content/types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/health" };

export default {
  title: "TITLE",
  question: "Which question has a working developer, that this lesson answers?",
  minutes: 20,
  prerequisites: [],
  teaches: {},
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "health.py", sample },
  },
} satisfies LessonSource;
