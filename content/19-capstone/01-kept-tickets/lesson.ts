import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = {
  method: "POST",
  path: "/tickets",
  body: '{"title": "The printer hums", "text": "Since this morning, and louder after lunch."}',
};

export default {
  title: "Tickets that are kept",
  question: "A product begins as a list in memory. What does it take to make it one that can be trusted?",
  minutes: 55,
  prerequisites: ["validation/types-or-fields", "dependencies/given-back", "data/one-more-column"],
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "tickets/views.py", sample },
  },
} satisfies LessonSource;
