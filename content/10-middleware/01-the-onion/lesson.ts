import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/teas" };

export default {
  title: "The onion",
  question: "Every answer should carry a request id, the 404s as well. Where do I put that?",
  minutes: 30,
  prerequisites: ["modularity/one-guard"],
  teaches: { "layers-around-a-core": ["middleware"] },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "layers.py", sample },
    django: { launch: launches.django, entry: "shop/layers.py", sample },
  },
} satisfies LessonSource;
