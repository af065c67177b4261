import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "DELETE", path: "/stock/tea" };

export default {
  title: "Routers, or apps",
  question: "Every route of one part must ask for a key. Where do I say so once?",
  minutes: 30,
  prerequisites: ["routing/named-links", "dependencies/given-back"],
  teaches: {
    "two-trees": ["modularity"],
    "what-a-branch-carries": ["router hooks"],
    "what-an-app-is": ["reusable apps"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "stock.py", sample },
    django: { launch: launches.django, entry: "stock/urls.py", sample },
  },
} satisfies LessonSource;
