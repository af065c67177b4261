import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/items/", body: '{"name": "Green tea", "price": 4.5}' };

export default {
  title: "Types or declared fields",
  question: "A client sends a price of NaN. Who stops it, and where?",
  minutes: 30,
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "items/views.py", sample },
  },
} satisfies LessonSource;
