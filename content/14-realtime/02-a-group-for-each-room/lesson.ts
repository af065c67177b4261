import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "A group for each room",
  question: "Someone says a word in one socket. How do the others in the room get to hear it?",
  minutes: 30,
  prerequisites: ["realtime/one-socket-one-job"],
  teaches: {
    "what-djangos-core-leaves-out": ["Channels"],
    "channels-groups-and-a-layer": ["chat", "stock prices"],
  },
  projects: {
    django: {
      launch: launches.django,
      entry: "rooms/consumers.py",
      sample: { method: "POST", path: "/rooms/green/notices", body: "The shop closes in ten minutes." },
    },
  },
} satisfies LessonSource;
