import { expect, test } from "vitest";
import { withTraceparent } from "./traceparent.ts";

test("a request is joined to its trace by a header, once; the learner's own stays", () => {
  const { request, trace } = withTraceparent({ method: "GET", path: "/" });
  expect(request.headers).toEqual([["traceparent", expect.stringMatching(`^00-${trace}-[0-9a-f]{16}-01$`)]]);
  const own = withTraceparent({ method: "GET", path: "/", headers: [["Traceparent", "00-AB-cd-01"]] });
  expect(own).toMatchObject({ trace: "ab", request: { headers: [["Traceparent", "00-AB-cd-01"]] } });
});
