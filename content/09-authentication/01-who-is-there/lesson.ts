import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/me" };

export default {
  title: "Who is there?",
  question: "My endpoint asks for a token. Is it protected now?",
  minutes: 35,
  prerequisites: ["modularity/one-guard"],
  teaches: {
    "who-you-are-and-how-you-show-it": ["authentication"],
    "a-page-to-sign-in": ["authentication UI"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "accounts/views.py", sample },
  },
} satisfies LessonSource;
