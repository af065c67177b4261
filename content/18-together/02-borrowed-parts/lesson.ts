import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = {
  method: "POST",
  path: "/orders",
  body: '{"tea": "Sencha", "grams": 250, "card": "1234-5678"}',
};

export default {
  title: "Borrowed parts",
  question: "I like how the other framework does it. Which of its parts can I take along?",
  minutes: 35,
  prerequisites: ["validation/types-or-fields", "dependencies/given-back"],
  teaches: {
    "one-file-of-models": ["technique: Pydantic models in Django"],
    "injection-without-a-container": ["technique: dependency injection in Django"],
    "what-goes-the-other-way": [
      "technique: class-based views for FastAPI developers",
      "technique: signals for FastAPI developers",
    ],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "orders/views.py", sample },
  },
} satisfies LessonSource;
