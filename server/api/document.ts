import type * as z from "zod";
import { createDocument } from "zod-openapi";
import { operations } from "./operations.ts";
import { problem } from "./schemas.ts";

const refusals = {
  400: "It cannot be read.",
  401: "There is no token, or it opens nothing: never did, has ended, or was revoked.",
  403: "The token, or who made it, may not do that.",
  404: "There is no such thing in the class of this token.",
  409: "It cannot be done now.",
  422: "Something in it is wrong; nothing was done.",
  429: "Too many requests: 300 a minute for a token.",
} as const;

const json = (schema: z.ZodType) => ({ "application/json": { schema } });

const responses = (output: z.ZodType) => ({
  200: { description: "Done.", content: json(output) },
  ...Object.fromEntries(
    Object.entries(refusals).map(([status, description]) => [
      status,
      { description, content: json(problem) },
    ]),
  ),
});

/** The API in OpenAPI 3.1, made of what requests are held to and answers shaped by. */
export function describeApi(origin: string) {
  const paths = Map.groupBy(operations, ({ at }) => at);
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Counterpoint classroom",
      version: "1",
      description:
        "Roster, assignments, submissions and grades of one class. A token is made by an instructor under Connections and has the rights that its maker has in the class.",
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    paths: Object.fromEntries(
      [...paths].map(([at, methods]) => [
        at,
        Object.fromEntries(
          methods.map(({ id, method, summary, path, query, body, output }) => [
            method,
            {
              operationId: id,
              summary,
              requestParams: { path, ...(query && { query }) },
              ...(body && { requestBody: { required: true, content: json(body) } }),
              responses: responses(output),
            },
          ]),
        ),
      ]),
    ),
  });
}
