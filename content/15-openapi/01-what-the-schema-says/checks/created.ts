import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { bodySchema, expectProperties, readSchema, tea } from "./schema.ts";
import { added } from "./teas.ts";

export const created: Check = {
  id: "created",
  sentence: "A new tea is answered with 201, and the schema says so, with its fields.",
  hints: [
    "Compare the status that comes with those under `responses` in `/openapi.json`.",
    {
      fastapi:
        "The decorator's `status_code` is both: what is sent and what is described. The function's return type is the schema of the answer.",
      django:
        "`response={201: Tea}` is both: Ninja sends the one status that it knows, and describes it with the schema.",
    },
    {
      fastapi: '`@app.post("/teas", status_code=201)` and `async def add_tea(new: NewTea) -> Tea:`',
      django: '`@api.post("/teas", response={201: Tea})`, and return an object with the fields of `Tea`.',
    },
  ],
  mistakes: [
    {
      id: "status-differs",
      message:
        "The description promises 201, and another status comes. One of the two has to be told of the other.",
    },
    {
      id: "fields-unknown",
      message: "The answer's fields are not described: a dictionary may hold anything. Name a model for it.",
    },
  ],
  async verify(context) {
    const description = await readSchema(context);
    const operation = description.operation("post", "/teas");
    const { response } = await added(context);
    const schema = bodySchema(description, operation, 201);
    if (response.status !== 201)
      context.fail({
        expected: "201 for POST /teas",
        received: answerText(response),
        ...(schema === undefined ? {} : { mistake: "status-differs" }),
      });
    expectProperties(context, description, schema, tea, "a schema of POST /teas for 201", "fields-unknown");
  },
};
