import type { Framework, Launch } from "../../../sandboxes/contract/types.ts";

/** The server alone, as a second process of the same shop runs it. */
export const server = {
  command: "uvicorn",
  args: ["main:app", "--port", "8000", "--reload"],
  port: 8000,
} as const satisfies Launch;

/** How the side is served, in the workbench and when it is proved: with a worker beside it. */
export const launches = {
  fastapi: { ...server, beside: [{ command: "celery", args: ["-A", "tasks", "worker"] }] },
} as const satisfies Partial<Record<Framework, Launch>>;
