import { answerText, isObject, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { get } from "./users.ts";

/** Where a user stands in the schema of each answer. */
const answers = [
  { what: "GET /users", path: "/users", method: "get", status: "200", way: ["items"] },
  { what: "POST /users", path: "/users", method: "post", status: "201", way: [] },
  {
    what: "GET /teams/{name}",
    path: "/teams/{name}",
    method: "get",
    status: "200",
    way: ["properties", "members", "items"],
  },
] as const;

export const documented: Check = {
  id: "documented",
  sentence: "The documentation at `/docs` promises a user of `id` and `name`, and no more.",
  hints: [
    "Open `/docs` in the preview and unfold an answer. What does it say about a user?",
    "The schema is made from the response model, or from the return type. Without either it is empty, whatever the endpoint sends.",
    "Declare the model at the decorator, `response_model=PublicUser`, and let it have no field that is not told. `response_model_exclude` hides fields from the answer and leaves them in the schema.",
  ],
  mistakes: [
    {
      id: "undocumented",
      message:
        "The answers are right and the schema of this one is empty. A function that returns dictionaries promises nothing; a response model does both at once.",
    },
    {
      id: "promised-and-hidden",
      message:
        "The schema promises fields that the answers do not have: they are in the model and excluded afterwards. A client that is generated from the schema will fail. Use a model without them.",
    },
  ],
  async verify({ send, fail }) {
    const response = await send(get("/openapi.json"));
    const schema = json(response);
    if (!isObject(schema))
      fail({ expected: "a schema from GET /openapi.json", received: answerText(response) });
    for (const { what, path, method, status, way } of answers) {
      const start = ["paths", path, method, "responses", status, "content", "application/json", "schema"];
      const user = follow(schema, [...start, ...way]);
      const fields = Object.keys(asObject(property(user, "properties"))).sort();
      if (fields.join() === "id,name") continue;
      fail({
        expected: `a user of \`id\` and \`name\` in the schema of ${what}`,
        received: fields.length === 0 ? "a schema without fields" : `a user of ${fields.join(", ")}`,
        mistake: fields.length === 0 ? "undocumented" : "promised-and-hidden",
      });
    }
  },
};

const asObject = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {});

/** What is at the end of a way through a schema; references (`#/components/…`) are followed. */
function follow(schema: unknown, way: readonly string[]): unknown {
  let here: unknown = schema;
  for (const step of way) here = resolved(schema, property(here, step));
  return here;
}

function resolved(schema: unknown, value: unknown): unknown {
  const reference = property(value, "$ref");
  return typeof reference === "string" ? follow(schema, reference.split("/").slice(1)) : value;
}
