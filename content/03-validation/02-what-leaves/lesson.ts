import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "What leaves the house",
  question: "My endpoint returns what the database gave it. What does the client get to see?",
  minutes: 25,
  prerequisites: ["validation/types-or-fields"],
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample: { method: "GET", path: "/users" } },
  },
} satisfies LessonSource;
