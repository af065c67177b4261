import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "One socket, one job",
  question: "A bar on my page shall move when the upload does. Who tells it, and when does that end?",
  minutes: 35,
  prerequisites: ["jobs/accepted"],
  teaches: {
    "a-conversation-on-one-connection": ["WebSockets", "snippet: JavaScript client"],
    "whose-progress": ["progress", "uploads", "snippet: `/progress`"],
    "when-one-direction-is-enough": ["streaming"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample: { method: "GET", path: "/" } },
  },
} satisfies LessonSource;
