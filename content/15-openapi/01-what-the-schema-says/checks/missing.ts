import { answerText, isObject, json } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { bodySchema, propertiesOf, readSchema, requiredOf, schemaText } from "./schema.ts";
import { get } from "./teas.ts";

export const missing: Check = {
  id: "missing",
  sentence: "A tea that is not there is a 404, and its body is what the schema says.",
  hints: [
    "Which statuses does `/openapi.json` list for `GET /teas/{tea_id}`? Which ones have you seen?",
    {
      fastapi:
        "A `raise` in a function's body is seen by no signature. `responses` in the decorator adds what you know: a status, with a model.",
      django:
        "A `JsonResponse` and an `HttpError` pass by the description. Declare the status in `response`, and return `Status(404, …)`.",
    },
    "The model has to fit what is sent. Look at the body of a real 404, and describe that.",
    {
      fastapi:
        '`class Problem(BaseModel)` with `detail: str`, and `@app.get("/teas/{tea_id}", responses={404: {"model": Problem}})`.',
      django:
        '`response={200: Tea, 404: Problem}`, and `return Status(404, Problem(detail="There is no such tea."))`.',
    },
  ],
  mistakes: [
    {
      id: "not-described",
      message:
        "The server answers 404, and its description knows no 404. Clients learn of it when it happens.",
    },
    {
      id: "without-schema",
      message: "The status is described, and what its body holds is not. Give it a model.",
    },
    {
      id: "other-body",
      message: "The description promises a body with other fields than the one that comes.",
    },
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const response = await send(get(random.integer(100_000, 999_999)));
    const body = json(response);
    if (response.status !== 404 || !isObject(body))
      return fail({ expected: "404 with a JSON object for an unknown tea", received: answerText(response) });
    const description = await readSchema(context);
    const operation = description.operation("get", "/teas/{}");
    const schema = bodySchema(description, operation, 404);
    const properties = Object.keys(propertiesOf(description, schema));
    if (properties.length === 0) {
      const statuses = Object.keys(Object((operation as { responses?: unknown } | undefined)?.responses));
      fail({
        expected: "a schema of GET /teas/{tea_id} for 404",
        received: `${schemaText(schema)}; the statuses described are ${statuses.join(", ")}`,
        mistake: statuses.includes("404") ? "without-schema" : "not-described",
      });
    }
    const absent = requiredOf(schema).filter((name) => !(String(name) in body));
    const unsaid = Object.keys(body).filter((name) => !properties.includes(name));
    if (absent.length > 0 || unsaid.length > 0)
      fail({
        expected: `a body with the fields that are described: ${properties.join(", ")}`,
        received: answerText(response),
        mistake: "other-body",
      });
  },
};
