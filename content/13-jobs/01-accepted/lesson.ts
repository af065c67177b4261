import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/reports", body: '{"sales": [12, 8.5, 31], "seconds": 3}' };

export default {
  title: "Accepted is not done",
  question: "A report takes a minute. What do I answer now, and where does the client ask later?",
  minutes: 35,
  prerequisites: ["dependencies/given-back"],
  teaches: {
    "work-after-the-answer": ["`BackgroundTasks`"],
    "an-answer-that-can-be-asked-about": ["202 Accepted", "task ID", "polling", "snippet: `/start-task/`"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "reports/views.py", sample },
  },
} satisfies LessonSource;
