import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/prices/sencha" };

export default {
  title: "Who waits for whom",
  question: "I wrote `async def`. Why does one slow request hold up all the others?",
  minutes: 30,
  prerequisites: ["philosophies/parts-or-whole"],
  teaches: {
    "one-thread-taken-in-turns": ["asyncio", "async/await", "concurrency", "blocking"],
    "both-can-do-both": ["Starlette"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "shop/views.py", sample },
  },
} satisfies LessonSource;
