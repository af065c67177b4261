import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/login", body: '{"name": "ada", "password": "ada-at-the-desk"}' };

export default {
  title: "One desk",
  question: "We have built it twice. Which half of each would we keep?",
  minutes: 50,
  prerequisites: [
    "capstone/live-replies",
    "together/one-process",
    "admin/back-office",
    "events/every-change",
  ],
  projects: { fastapi: { launch: launches.fastapi, entry: "main.py", sample } },
} satisfies LessonSource;
