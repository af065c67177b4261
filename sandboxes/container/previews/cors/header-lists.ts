import { type HeaderList, headerValues } from "../../network/http-head.ts";

/** Members of a header that is a list of names, as they are written; null when it is absent. */
export function listed(headers: HeaderList, name: string): string[] | null {
  const values = headerValues(headers, name);
  if (values.length === 0) return null;
  return values
    .join(",")
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "");
}
