import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { bodySchema, expectProperties, readSchema, tea } from "./schema.ts";
import { added, get, holds } from "./teas.ts";

export const found: Check = {
  id: "found",
  sentence: "A tea that was added can be read, and the schema says what comes.",
  hints: [
    "In `/docs`, open `GET /teas/{tea_id}`. What does the example of an answer show?",
    "An operation without a declared answer is described by an empty schema, and that means: anything.",
    {
      fastapi: "`async def read_tea(tea_id: int) -> Tea:`",
      django: "`response={200: Tea, …}` in the decorator of `read_tea`.",
    },
  ],
  mistakes: [
    {
      id: "fields-unknown",
      message:
        "The schema of the answer is empty or allows anything. A client that is generated from it gets an object without fields.",
    },
  ],
  async verify(context) {
    const { one, id } = await added(context);
    const response = await context.send(get(id));
    if (response.status !== 200 || !holds(response, one))
      context.fail({
        expected: `the tea “${one.name}” from GET /teas/${id}`,
        received: answerText(response),
      });
    const description = await readSchema(context);
    const schema = bodySchema(description, description.operation("get", "/teas/{}"), 200);
    expectProperties(
      context,
      description,
      schema,
      tea,
      "a schema of GET /teas/{tea_id} for 200",
      "fields-unknown",
    );
  },
};
