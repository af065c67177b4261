import { answerText, isObject, json, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext } from "../../../../sandboxes/contract/types.ts";

/** The program's own description, as `GET /openapi.json` gives it. */
export interface Description {
  /** What is said of an operation: `operation("post", "/teas")`; undefined when it is not there. */
  operation(method: string, path: string): unknown;
  /** A JSON Schema with its `$ref` followed; `allOf` with a single member is that member. */
  resolve(schema: unknown): unknown;
}

export async function readSchema({ send, fail }: CheckContext): Promise<Description> {
  const response = await send({ method: "GET", path: "/openapi.json" });
  const document = json(response);
  if (response.status !== 200 || !isObject(document))
    return fail({ expected: "the schema at /openapi.json, as before", received: answerText(response) });
  const resolve = (schema: unknown): unknown => {
    const reference = property(schema, "$ref");
    if (typeof reference === "string") return resolve(at(document, reference.replace("#/", "").split("/")));
    const all = property(schema, "allOf");
    return Array.isArray(all) && all.length === 1 ? resolve(all[0]) : schema;
  };
  return {
    // A parameter may be called anything, and Ninja writes a slash where the path has one.
    operation: (method, path) => {
      const paths = property(document, "paths");
      const found = Object.entries(isObject(paths) ? paths : {}).find(
        ([name]) => shape(name) === shape(path),
      );
      return property(found?.[1], method);
    },
    resolve,
  };
}

const shape = (path: string): string => path.replaceAll(/\{[^}]*\}/g, "{}");

const at = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce((inner, key) => property(inner, key), value);

/** The schema of an operation's request body, or of its answer with that status, as JSON; undefined when nothing is said. */
export function bodySchema(description: Description, operation: unknown, status?: number): unknown {
  const holder =
    status === undefined
      ? property(operation, "requestBody")
      : property(property(operation, "responses"), String(status));
  const content = property(holder, "content");
  return description.resolve(property(property(content, "application/json"), "schema"));
}

/** Names and types of an object schema's properties, such as `grams: integer`; a type that is not plain is "?". */
export function propertiesOf(description: Description, schema: unknown): Readonly<Record<string, string>> {
  const properties = property(schema, "properties");
  if (!isObject(properties)) return {};
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const type = property(description.resolve(value), "type");
      return [name, typeof type === "string" ? type : "?"];
    }),
  );
}

export const requiredOf = (schema: unknown): readonly unknown[] => {
  const required = property(schema, "required");
  return Array.isArray(required) ? required : [];
};

/** A schema as a learner is told of it. */
export function schemaText(schema: unknown): string {
  if (schema === undefined) return "no schema";
  const text = JSON.stringify(schema);
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

/** What a tea is to be described as. */
export const newTea = { name: "string", grams: "integer" } as const;
export const tea = { ...newTea, id: "integer" } as const;

/** Fails the check unless `schema` describes an object with at least these properties, all of them required where asked. */
export function expectProperties(
  { fail }: CheckContext,
  description: Description,
  schema: unknown,
  wanted: Readonly<Record<string, string>>,
  what: string,
  mistake: string,
): void {
  const found = propertiesOf(description, schema);
  const wrong = Object.entries(wanted).find(([name, type]) => found[name] !== type);
  if (wrong)
    fail({
      expected: `${what} with \`${wrong[0]}\`, of type ${wrong[1]}`,
      received: schemaText(schema),
      mistake,
    });
}
