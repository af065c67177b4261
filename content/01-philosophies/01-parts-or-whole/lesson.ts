import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/health" };

export default {
  title: "Assemble the parts, or start with them",
  question: "I need one small endpoint. How much framework do I have to take with it?",
  minutes: 20,
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "service/urls.py", sample },
  },
} satisfies LessonSource;
