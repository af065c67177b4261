import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "The same loop",
  question: "My endpoints are async. Must my tests be?",
  minutes: 30,
  prerequisites: ["testing/only-for-the-test", "events/opened-once", "async/side-by-side"],
  teaches: {
    "testclient-and-async": ["snippet: an async override"],
    "a-client-in-your-own-loop": ["`mark.asyncio`", "`httpx.AsyncClient`"],
  },
  projects: {
    fastapi: {
      launch: launches.fastapi,
      entry: "test_main.py",
      sample: { method: "POST", path: "/teas/green/sell" },
    },
  },
} satisfies LessonSource;
