import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "Two of everything",
  question: "One server is not enough. What breaks when I start a second?",
  minutes: 20,
  prerequisites: ["deployment/nobody-serves-it", "jobs/accepted"],
  teaches: {
    "up-or-beside": ["vertical scaling", "horizontal scaling"],
    "a-second-copy": ["auto-scaling"],
    "what-is-in-the-box": ["Docker", "Kubernetes", "managed services"],
    "what-a-benchmark-measures": ["benchmarks"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample: { method: "POST", path: "/jobs" } },
  },
} satisfies LessonSource;
