import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/teas", body: '{"name": "Sencha", "grams": 50}' };

export default {
  title: "What the schema says",
  question: "Somebody writes a client for my API without asking me. What do they read, and is it true?",
  minutes: 35,
  prerequisites: ["validation/types-or-fields"],
  teaches: {
    "a-document-about-your-program": ["OpenAPI", "JSON Schema", "Swagger UI", "ReDoc"],
    "two-kinds-of-documentation": ["Django's documentation"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "teas/api.py", sample },
  },
} satisfies LessonSource;
