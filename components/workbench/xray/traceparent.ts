import type { HttpRequest } from "../../../sandboxes/contract/types.ts";

const hexadecimal = (bytes: number) =>
  [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

/**
 * The request with the header that joins it to what its server tells (https://www.w3.org/TR/trace-context/). One that
 * the learner wrote stays, whatever it says.
 */
export function withTraceparent(request: HttpRequest): {
  readonly request: HttpRequest;
  readonly trace: string;
} {
  const own = request.headers?.find(([name]) => name.toLowerCase() === "traceparent")?.[1];
  if (own !== undefined) return { request, trace: own.split("-")[1]?.toLowerCase() ?? "" };
  const trace = hexadecimal(16);
  const header = ["traceparent", `00-${trace}-${hexadecimal(8)}-01`] as const;
  return { request: { ...request, headers: [...(request.headers ?? []), header] }, trace };
}
