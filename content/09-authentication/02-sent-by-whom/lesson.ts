import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/login" };

export default {
  title: "Sent, but by whom?",
  question: "The request carries my user's cookie. Did my user send it?",
  minutes: 35,
  prerequisites: ["authentication/who-is-there", "admin/escaped"],
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "accounts/views.py", sample },
  },
} satisfies LessonSource;
