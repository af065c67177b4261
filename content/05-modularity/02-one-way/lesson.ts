import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "Imports that go one way",
  question: "I cut main.py in two, and now each half imports the other. How do I cut it right?",
  minutes: 25,
  prerequisites: ["modularity/one-guard"],
  projects: {
    fastapi: {
      launch: launches.fastapi,
      entry: "main.py",
      sample: { method: "GET", path: "/orders/tea/2" },
    },
  },
} satisfies LessonSource;
