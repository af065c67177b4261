import type { Framework, Launch } from "../../../sandboxes/contract/types.ts";

/** How the program is served, in the workbench and in the proof. */
export const launches = {
  fastapi: { command: "uvicorn", args: ["main:app", "--port", "8000"], port: 8000 },
} as const satisfies Partial<Record<Framework, Launch>>;
