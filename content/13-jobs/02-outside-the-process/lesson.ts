import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/reports", body: '{"sales": [12, 8.5, 31], "seconds": 3}' };

export default {
  title: "Outside the process",
  question: "The server restarts while a report is made. Who still knows of it?",
  minutes: 30,
  prerequisites: ["jobs/accepted"],
  teaches: {
    "a-message-not-a-call": ["Celery", "Redis", "snippet: a Celery task"],
    "where-results-go": ["`AsyncResult`", "snippet: `/task-status/`"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
  },
} satisfies LessonSource;
