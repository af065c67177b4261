import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/notes/" };

export default {
  title: "Functions, or classes to fill in",
  question: "Four views of one table look almost alike. Do I write them, or inherit them?",
  minutes: 30,
  prerequisites: ["validation/types-or-fields", "dependencies/once-per-request"],
  teaches: {
    "two-ways-to-say-list-and-create": ["class-based views", "`ListView`", "`CreateView`"],
    "which-hook-and-when": ["`get_queryset`", "`form_valid`"],
    "what-fastapi-reuses": ["CRUD"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "notes/views.py", sample },
  },
} satisfies LessonSource;
