import type { Launch } from "../../../sandboxes/contract/types.ts";

/** How the project is served, in the workbench and when it is proved. */
export const launches = {
  django: { command: "python", args: ["manage.py", "runserver", "8001"], port: 8001 },
} as const satisfies Record<"django", Launch>;
