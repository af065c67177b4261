import type { Random } from "../types.ts";
import type { DeclaredCheck } from "./form.ts";

/** What `{{name}}` stands for in a run of a check. */
export type Values = Readonly<Record<string, unknown>>;

const placeholder = /\{\{([a-z][a-zA-Z0-9]{0,31})\}\}/g;

/** The inputs of a run. */
export function drawInputs(inputs: DeclaredCheck["inputs"], random: Random): Values {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, how]) => {
      if ("word" in how) return [name, random.word()];
      if ("integer" in how) return [name, random.integer(...how.integer)];
      if ("decimal" in how) return [name, random.decimal(...how.decimal)];
      return [name, random.pick(how.pick)];
    }),
  );
}

/** A text with its placeholders filled; what stands for nothing stays as it is. */
export const fillText = (text: string, values: Values): string =>
  text.replaceAll(placeholder, (whole, name: string) =>
    Object.hasOwn(values, name) ? asText(values[name]) : whole,
  );

/** In an address, where a value must not end a part of it. */
export const fillPath = (path: string, values: Values): string =>
  path.replaceAll(placeholder, (whole, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(asText(values[name])) : whole,
  );

/** JSON with its placeholders filled; a text that is nothing but a placeholder becomes the value itself, a number say. */
export function fillJson(value: unknown, values: Values): unknown {
  if (typeof value === "string") {
    const [, name] = /^\{\{([a-z][a-zA-Z0-9]{0,31})\}\}$/.exec(value) ?? [];
    return name !== undefined && Object.hasOwn(values, name) ? values[name] : fillText(value, values);
  }
  if (Array.isArray(value)) return value.map((item) => fillJson(item, values));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillJson(item, values)]));
}

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
