import type { Launch } from "../../../sandboxes/contract/types.ts";

/** How the project is served, in the workbench and when it is proved: as an ASGI app, so that views run in the loop. */
export const launches = {
  django: {
    command: "uvicorn",
    args: ["shop.asgi:application", "--port", "8001", "--reload"],
    port: 8001,
    prepare: [{ command: "python", args: ["manage.py", "migrate"] }],
    traceSql: true,
  },
} as const satisfies { readonly django: Launch };
