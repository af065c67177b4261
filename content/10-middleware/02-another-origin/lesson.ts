import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/teas" };

export default {
  title: "Scripts from another origin",
  question: "The browser says “blocked by CORS policy”. What do I have to allow, and to whom?",
  minutes: 30,
  prerequisites: ["middleware/the-onion", "authentication/sent-by-whom"],
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "shop/settings.py", sample },
  },
} satisfies LessonSource;
