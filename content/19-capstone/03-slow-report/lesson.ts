import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/login", body: '{"name": "sam", "password": "sam-at-the-desk"}' };

export default {
  title: "A report that takes its time",
  question:
    "The report takes minutes, the request may take a second. Who works it out, and who says how it went?",
  minutes: 45,
  prerequisites: ["capstone/whose-ticket", "jobs/accepted"],
  projects: {
    fastapi: { launch: launches.fastapi, entry: "reports.py", sample },
    django: { launch: launches.django, entry: "tickets/reports.py", sample },
  },
} satisfies LessonSource;
