import { describe, expect, it } from "vitest";
import { CookieJar } from "./cookie-jar.ts";

const at = (time: number) => {
  const clock = { time };
  return { clock, jar: new CookieJar(() => clock.time) };
};

describe("CookieJar", () => {
  it("sends back what the server set, and replaces it by name", () => {
    const { jar } = at(0);
    jar.set("a=1", "/", "http");
    jar.set("b=x%20y; Path=/", "/", "http");
    jar.set("a=2", "/", "http");
    expect(jar.header("/")).toBe("a=2; b=x%20y");
  });

  it("hides HttpOnly from scripts and lets no script replace it", () => {
    const { jar } = at(0);
    jar.set("sessionid=s; HttpOnly; Path=/; SameSite=Lax", "/login", "http");
    jar.set("csrftoken=c; Path=/", "/login", "http");
    expect(jar.visible()).toEqual([{ name: "csrftoken", value: "c", path: "/" }]);
    expect(jar.header("/")).toBe("sessionid=s; csrftoken=c");
    expect(jar.set("sessionid=stolen; path=/", "/", "script")).toBe(false);
    expect(jar.set("x=1; HttpOnly", "/", "script")).toBe(false);
    expect(jar.header("/")).toContain("sessionid=s;");
  });

  it("forgets at Max-Age, which wins over Expires", () => {
    const { clock, jar } = at(1_000);
    jar.set("a=1; Max-Age=10; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "/", "http");
    expect(jar.header("/")).toBe("a=1");
    clock.time += 10_000;
    expect(jar.header("/")).toBe("");
  });

  it("deletes by Max-Age=0 and by a date that is past", () => {
    const { jar } = at(Date.UTC(2026, 0, 1));
    jar.set("a=1", "/", "http");
    jar.set("b=1", "/", "http");
    jar.set("a=; Max-Age=0", "/", "http");
    jar.set("b=; expires=Thu, 01 Jan 1970 00:00:00 GMT", "/", "script");
    expect(jar.header("/")).toBe("");
  });

  it("matches whole path segments and derives the default path", () => {
    const { jar } = at(0);
    jar.set("root=1; Path=/", "/admin/login/", "http");
    jar.set("admin=1", "/admin/login?next=/", "http");
    expect(jar.header("/admin/x")).toBe("admin=1; root=1");
    expect(jar.header("/admin")).toBe("admin=1; root=1");
    expect(jar.header("/administrator")).toBe("root=1");
  });

  it.each([
    "a=1; Domain=example.com",
    "a=1; SameSite=None",
    "__Secure-a=1",
    "__Host-a=1; Secure",
    "__Host-a=1; Secure; Path=/; Domain=localhost",
    "__Http-a=1; Secure; Path=/",
    "a=1; Partitioned",
    "=__Secure-a=1",
    "a=1\u0001",
    `a=${"x".repeat(5000)}`,
  ])("refuses what a browser refuses: %.40s", (line) => {
    const { jar } = at(0);
    expect(jar.set(line, "/", "http")).toBe(false);
    expect(jar.header("/")).toBe("");
  });

  it("stores Secure cookies: loopback is trustworthy", () => {
    const { jar } = at(0);
    expect(jar.set("__Host-a=1; Secure; Path=/; SameSite=None", "/", "http")).toBe(true);
  });

  it("stores partitioned cookies, and those that only a server may set", () => {
    const { jar } = at(0);
    expect(jar.set("p=1; Secure; SameSite=None; Partitioned", "/", "http")).toBe(true);
    expect(jar.set("__Http-s=1; Secure; HttpOnly", "/", "http")).toBe(true);
    expect(jar.set("__Host-Http-s=1; Secure; HttpOnly; Path=/", "/", "http")).toBe(true);
    expect(jar.set("__Http-s=2; Secure; HttpOnly", "/", "script")).toBe(false);
    expect(jar.header("/")).toBe("p=1; __Http-s=1; __Host-Http-s=1");
  });

  it("keeps nothing for longer than 400 days", () => {
    const { clock, jar } = at(0);
    jar.set("a=1; Max-Age=99999999", "/", "http");
    jar.set("b=1; Expires=Fri, 01 Jan 2100 00:00:00 GMT", "/", "http");
    clock.time = 400 * 86_400_000 - 1;
    expect(jar.header("/")).toBe("a=1; b=1");
    clock.time += 1;
    expect(jar.header("/")).toBe("");
  });

  it("keeps at most 180, dropping the oldest", () => {
    const { jar } = at(0);
    for (let index = 0; index < 200; index++) jar.set(`c${index}=1`, "/", "http");
    const sent = jar.header("/").split("; ");
    expect(sent).toHaveLength(180);
    expect(sent[0]).toBe("c20=1");
  });
});
