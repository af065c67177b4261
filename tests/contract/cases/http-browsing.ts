import { assert } from "chai";
import type { Question } from "../kit/asking.ts";
import { header, jsonOf } from "../kit/bytes.ts";

const plain = { headers: [["content-type", "text/plain"]] } as const;

/** Redirects and cookies: a program of any kind sees them; a browser follows and keeps them. */
export const seen: readonly Question[] = [
  {
    name: "a redirect is answered, not followed",
    async run({ ask }) {
      for (const code of [301, 302, 303, 307, 308]) {
        const answer = await ask({ path: `/redirect/${code}` });
        assert.equal(answer.status, code);
        assert.equal(header(answer, "location"), "/echo?redirected=yes");
      }
    },
  },
  {
    name: "cookies are set each by a header of its own",
    async run({ ask }) {
      const { headers } = await ask({ method: "POST", path: "/cookies" });
      const cookies = headers.filter(([name]) => name === "set-cookie").map(([, value]) => value);
      assert.lengthOf(cookies, 2);
      assert.match(cookies.find((cookie) => cookie.startsWith("plain=1")) ?? "", /Path=\//i);
      assert.match(cookies.find((cookie) => cookie.startsWith("hidden=2")) ?? "", /HttpOnly.*SameSite=Lax/i);
      const echo = await ask({ path: "/echo", headers: [["cookie", "plain=1; hidden=2"]] });
      assert.deepInclude(await jsonOf(echo), { cookies: { plain: "1", hidden: "2" } });
    },
  },
];

export const followed: readonly Question[] = [
  {
    name: "a redirect is followed, with the method that its status asks for",
    async run({ ask }) {
      const body = "kept";
      for (const [code, expected] of [
        [302, { method: "GET", body: "" }],
        [303, { method: "GET", body: "" }],
        [307, { method: "POST", body }],
        [308, { method: "POST", body }],
      ] as const) {
        const answer = await ask({ ...plain, method: "POST", path: `/redirect/${code}`, body });
        assert.deepInclude(await jsonOf(answer), { ...expected, query: { redirected: "yes" } });
      }
    },
  },
  {
    name: "cookies are kept, sent again, and forgotten when they are deleted",
    async run({ ask }) {
      await ask({ method: "POST", path: "/cookies" });
      assert.deepInclude(await jsonOf(await ask({ path: "/echo" })), {
        cookies: { plain: "1", hidden: "2" },
      });
      await ask({ method: "DELETE", path: "/cookies" });
      assert.deepInclude(await jsonOf(await ask({ path: "/echo" })), { cookies: { hidden: "2" } });
    },
  },
];
