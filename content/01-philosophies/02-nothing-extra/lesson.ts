import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/helth" };

export default {
  title: "Django stripped to nothing",
  question: "Can Django be as small as a FastAPI file, and what do I lose?",
  minutes: 25,
  prerequisites: ["philosophies/parts-or-whole"],
  teaches: { "one-file-each": ["minimal boilerplate"], "a-table-of-features": ["feature table"] },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "app.py", sample },
  },
} satisfies LessonSource;
