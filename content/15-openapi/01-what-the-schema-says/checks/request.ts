import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { bodySchema, expectProperties, newTea, readSchema, requiredOf, schemaText } from "./schema.ts";
import { anyTea, post } from "./teas.ts";

export const request: Check = {
  id: "request",
  sentence: "The schema says what a new tea is made of, and the server insists on it.",
  hints: [
    "Open `/docs` in the preview. What would you send to `POST /teas`, if you knew nothing else?",
    {
      fastapi: "`dict` says that some object comes. A Pydantic model says which fields it has.",
      django:
        "Ninja describes parameters. A body that the function reads by itself, with `json.loads`, is unknown to it.",
    },
    {
      fastapi: "`class NewTea(BaseModel)` with `name: str` and `grams: int`, and a parameter `new: NewTea`.",
      django: "`class NewTea(Schema)` with `name: str` and `grams: int`, and a parameter `new: NewTea`.",
    },
  ],
  mistakes: [
    {
      id: "body-unknown",
      message: "Clients are told that some JSON is expected, and not which fields. Give the body a model.",
    },
    {
      id: "not-required",
      message:
        "The schema says that a field may be left out. A default makes a field optional, in the description as well as at the gate.",
    },
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const description = await readSchema(context);
    const schema = bodySchema(description, description.operation("post", "/teas"));
    expectProperties(
      context,
      description,
      schema,
      newTea,
      "a schema of the body of POST /teas",
      "body-unknown",
    );
    const required = requiredOf(schema);
    for (const field of Object.keys(newTea)) {
      if (!required.includes(field))
        fail({
          expected: `\`${field}\` among the required fields`,
          received: schemaText(schema),
          mistake: "not-required",
        });
      const { [field]: _, ...rest } = { ...anyTea(random) } as Record<string, unknown>;
      const response = await send(post(rest));
      if (response.status < 400 || response.status >= 500)
        fail({ expected: `a refusal of a tea without \`${field}\``, received: answerText(response) });
    }
  },
};
