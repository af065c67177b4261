import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "Nobody serves it",
  question: "Everything worked with runserver. What is missing on a real server?",
  minutes: 35,
  prerequisites: ["philosophies/parts-or-whole"],
  teaches: {
    "the-piece-between": ["WSGI", "ASGI", "Gunicorn", "uWSGI", "Daphne", "Uvicorn", "Hypercorn"],
    "what-stands-in-front": ["Nginx", "Unix and Linux"],
    "what-debug-did-for-you": ["WhiteNoise"],
  },
  projects: {
    django: { launch: launches.django, entry: "shop/settings.py", sample: { method: "GET", path: "/" } },
  },
} satisfies LessonSource;
