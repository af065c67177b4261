import type { Framework, Launch } from "../../../sandboxes/contract/types.ts";

/** How the program is served, in the workbench and when it is proved. */
export const launches = {
  fastapi: { command: "uvicorn", args: ["main:app", "--port", "8000", "--reload"], port: 8000 },
} as const satisfies Partial<Record<Framework, Launch>>;
