import { beforeEach, expect, test } from "vitest";
import { Copies } from "./copies.ts";

/** Cache Storage as far as it is used, on maps. */
function memoryCaches(): CacheStorage & { readonly stores: Map<string, Map<string, Response>> } {
  const stores = new Map<string, Map<string, Response>>();
  const strip = (url: string) => url.split("?")[0] ?? url;
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      match: async (url: string, { ignoreSearch = false } = {}) =>
        [...store].find(([key]) => (ignoreSearch ? strip(key) === strip(url) : key === url))?.[1].clone(),
      put: async (url: string, response: Response) => void store.set(url, response),
    };
  };
  return {
    stores,
    open,
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  } as unknown as CacheStorage & { readonly stores: typeof stores };
}

let stores: ReturnType<typeof memoryCaches>;
let server: Map<string, string>;
let asked: { url: string; accept: string | null }[];
let copies: Copies;

const list = (version: string, ...urls: string[]) =>
  server.set(
    "/list",
    JSON.stringify({
      version,
      files: urls.map((url) => ({ url, kind: url.startsWith("/h") ? "hashed" : "page" })),
    }),
  );
const prepare = () => copies.prepare("/list", () => undefined);
const text = async (url: string, options = {}) => (await copies.find(url, options))?.text();

beforeEach(() => {
  stores = memoryCaches();
  server = new Map();
  asked = [];
  copies = new Copies("site-", stores, async (input, init) => {
    const url = String(input);
    asked.push({ url, accept: new Headers(init?.headers).get("accept") });
    const body = server.get(url);
    return new Response(body ?? null, { status: body === undefined ? 404 : 200 });
  });
});

test("what is listed is kept, pages asked for as documents, and found without the query", async () => {
  list("1", "/page", "/h.js");
  server.set("/page", "one").set("/h.js", "script");
  expect(await prepare()).toBe("1");
  expect(asked.find(({ url }) => url === "/page")?.accept).toBe("text/html");
  expect(await text("/page?from=mail", { ignoreSearch: true })).toBe("one");
  expect(await text("/h.js")).toBe("script");
  expect(await text("/other")).toBeUndefined();
});

test("an update keeps what never changes, and takes the earlier version away when it is whole", async () => {
  list("1", "/page", "/h.js");
  server.set("/page", "one").set("/h.js", "script");
  await prepare();
  asked = [];
  list("2", "/page", "/h.js");
  server.set("/page", "two");
  await prepare();
  expect(asked.map(({ url }) => url)).toEqual(["/list", "/page"]);
  expect([...stores.stores.keys()]).toEqual(["site-2"]);
  expect(await text("/page")).toBe("two");
});

test("without a server, what was kept is what there is", async () => {
  await expect(prepare()).rejects.toThrow("/list could not be loaded");
  list("1", "/page");
  server.set("/page", "one");
  await prepare();
  server.clear();
  expect(await prepare()).toBe("1");
  expect(await text("/page")).toBe("one");
});

test("an update that is cut short leaves the earlier version in force, and goes on where it stopped", async () => {
  list("1", "/page", "/h.js");
  server.set("/page", "one").set("/h.js", "script");
  await prepare();
  list("2", "/page", "/missing");
  server.set("/page", "two");
  await expect(prepare()).rejects.toThrow("/missing could not be loaded: status 404.");
  expect(await text("/page")).toBe("one");
  server.set("/missing", "here");
  asked = [];
  await prepare();
  expect(asked.map(({ url }) => url)).toEqual(["/list", "/missing"]);
  expect(await text("/page")).toBe("two");
});
