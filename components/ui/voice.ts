import type { Framework } from "../../sandboxes/contract/types.ts";

/** The frameworks by name. A voice's colour never stands without it. */
export const voiceNames = { fastapi: "FastAPI", django: "Django" } as const satisfies Record<
  Framework,
  string
>;

/** Framework to which a path inside a lesson's folder belongs: "fastapi/start" → "fastapi". */
export function frameworkOf(path: string): Framework | undefined {
  const first = path.split("/")[0];
  return first === "fastapi" || first === "django" ? first : undefined;
}
