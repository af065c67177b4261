import { expect, test } from "vitest";
import type { HttpRequest, HttpResponse } from "./types.ts";
import { formFields, visitor } from "./visitor.ts";

function server(...setCookie: readonly string[]) {
  const asked: HttpRequest[] = [];
  const send = async (request: HttpRequest): Promise<HttpResponse> => {
    asked.push(request);
    const headers = setCookie.map((line) => ["Set-Cookie", line] as const);
    return { status: 200, statusText: "OK", headers, body: new Uint8Array(), milliseconds: 0 };
  };
  return { asked, send };
}

test("cookies are kept and sent back, and those that are over are forgotten", async () => {
  const { asked, send } = server("a=1; Path=/; HttpOnly", "b=x=y; SameSite=Lax", 'c=""; Max-Age=0');
  const ada = visitor({ send });
  ada.cookies.set("c", "old");
  await ada.get("/");
  await ada.get("/again");
  expect(asked[1]?.headers).toContainEqual(["cookie", "a=1; b=x=y"]);
});

test("a form is sent as browsers encode it", async () => {
  const { asked, send } = server();
  await visitor({ send }).post("/", { "full name": "Ada & Co" });
  expect(asked[0]).toMatchObject({ method: "POST", body: "full+name=Ada+%26+Co" });
});

test("fields are what a form would send untouched", () => {
  const page = `<input type=hidden name="token" value="a&amp;b"><input name=q><input type=submit name=go value=Go>`;
  expect(formFields(page)).toEqual({ token: "a&b", q: "" });
});
