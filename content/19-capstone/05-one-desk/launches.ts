import type { Launch } from "../../../sandboxes/contract/types.ts";

/** One server for both frameworks, in the workbench and when it is proved. */
export const launches = {
  fastapi: {
    prepare: [{ command: "python", args: ["manage.py", "migrate", "--verbosity", "0"] }],
    command: "uvicorn",
    args: ["main:app", "--port", "8000", "--reload"],
    port: 8000,
  },
} as const satisfies { readonly fastapi: Launch };
