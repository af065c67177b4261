import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "Called by an event",
  question: "There is no server, only a function that is called. Does my app still fit?",
  minutes: 30,
  prerequisites: ["deployment/nobody-serves-it", "events/opened-once", "routing/named-links"],
  teaches: {
    "a-function-not-a-server": ["serverless", "Lambda", "AWS"],
    "what-a-lifespan-is-here": ["Vercel"],
    "written-down": ["Terraform", "CI/CD"],
  },
  projects: {
    fastapi: {
      launch: launches.fastapi,
      entry: "lambda_function.py",
      sample: { method: "POST", path: "/teas/", body: '{"name": "Sencha", "price": 7.5}' },
    },
  },
} satisfies LessonSource;
