import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { answered } from "./checks/answered.ts";
import { bodies } from "./checks/bodies.ts";
import { links } from "./checks/links.ts";
import { served } from "./checks/served.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "deployment/called-by-event",
  title: "An event instead of a request",
  task: `Let the app in \`main.py\` answer Lambda's events: finish \`handler\` in \`lambda_function.py\`. A body may come in \
Base64, and the event says so. The gateway in front puts the name of its stage before every path, and the function finds that \
name in the environment variable \`STAGE\`. Links that the app makes must lead back through the gateway. Mangum is installed. \
Under Uvicorn nothing may change.`,
  minutes: 15,
  frameworks: launches,
  checks: [answered, bodies, links, served],
  mutants: {
    fastapi: {
      "app-itself": { check: "answered", mistake: "asgi-called" },
      "no-base-path": { check: "answered", mistake: "no-base-path" },
      "hard-coded": { check: "answered", mistake: "no-base-path" },
      "body-as-text": { check: "bodies", mistake: "body-as-text" },
      "base-path-only": { check: "links", mistake: "stage-lost" },
      "prefix-in-the-app": { check: "served", mistake: "prefix-in-the-app" },
    },
  },
};

export default exercise;
