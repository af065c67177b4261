import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/?q=%3Ci%3Etea%3C%2Fi%3E" };

export default {
  title: "Text that stays text",
  question: "Somebody searches for `<script>`. Who keeps my page from running it?",
  minutes: 30,
  prerequisites: ["philosophies/parts-or-whole"],
  teaches: {
    "a-second-language": ["template engine"],
    "tags-and-calls": ["template tags"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "teas/views.py", sample },
  },
} satisfies LessonSource;
