import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/offers/sencha" };

export default {
  title: "Side by side",
  question: "One answer needs four services. Must it take four times as long?",
  minutes: 30,
  prerequisites: ["async/who-waits", "async/asked-in-the-loop"],
  teaches: { "drivers-that-wait-properly": ["asyncpg", "`databases`"] },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "shop/views.py", sample },
  },
} satisfies LessonSource;
