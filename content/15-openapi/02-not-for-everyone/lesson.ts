import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "Not for everyone",
  question: "My documentation is public by default. What does that tell a stranger, and how do I stop it?",
  minutes: 25,
  prerequisites: ["openapi/what-the-schema-says"],
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample: { method: "GET", path: "/openapi.json" } },
  },
} satisfies LessonSource;
