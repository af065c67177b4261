import type { Framework } from "../../../sandboxes/contract/types.ts";

/** The frameworks' own spelling. */
export const names: Readonly<Record<Framework, string>> = { fastapi: "FastAPI", django: "Django" };
