import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/items/", body: '{"name": "Green tea", "price": 4.5}' };

export default {
  title: "Types or declared fields",
  question: "A client sends a price of NaN. Who stops it, and where?",
  minutes: 30,
  prerequisites: ["routing/first-match"],
  teaches: {
    "the-same-endpoint-twice": ["`BaseModel`", "snippet: `Item` and `POST /items/`"],
    "who-asks": ["Pydantic", "forms", "DRF serializers", "validation"],
    "what-a-type-does-not-say": ["type hints"],
    "the-number-that-is-not-one": ["serialization"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "items/views.py", sample },
  },
} satisfies LessonSource;
