import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/" };

export default {
  title: "Links by name",
  question: "The API moves under /v2. Which of the links in my answers still lead somewhere?",
  minutes: 25,
  prerequisites: ["routing/first-match"],
  teaches: { "what-a-client-has-to-know": ["REST"] },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "items.py", sample },
    django: { launch: launches.django, entry: "items/views.py", sample },
  },
} satisfies LessonSource;
