import type { Requests } from "../../../../sandboxes/contract/context.ts";
import { answerText, isObject, json, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpRequest } from "../../../../sandboxes/contract/types.ts";

const names = ["assam", "oolong", "sencha"];

/** JSON is asked for, so that Django's page for an exception comes as text. */
export const get = (path: string): HttpRequest => ({
  method: "GET",
  path,
  headers: [["accept", "application/json"]],
});

/** A page of the service, and the address under which a client outside knows it. */
interface Page {
  readonly address: string;
  readonly value: unknown;
}

/** A client that knows one address, `/`, and follows links. `root` is what a proxy in front takes away. */
export class Visitor {
  readonly #server: Requests;
  readonly #fail: CheckContext["fail"];
  readonly #root: string;

  constructor(server: Requests, { fail }: CheckContext, root = "") {
    this.#server = server;
    this.#fail = fail;
    this.#root = root;
  }

  /** Follows every link that there is, and fails the check at the first that leads elsewhere. */
  async walk(): Promise<void> {
    const home = await this.#open(`${this.#root}/`, "the home page");
    const list = await this.#follow(home, property(home.value, "items"), "the link `items` of the home page");
    const entries = Array.isArray(list.value) ? list.value.filter(isObject) : [];
    if (entries.map(({ name }) => name).join() !== names.join())
      this.#fail({
        expected: `a list of ${names.join(", ")} at ${list.address}`,
        received: JSON.stringify(list.value),
      });
    for (const { name, url } of entries) await this.#item(list, String(name), url);
  }

  /** An item that `url` leads to, its way back to the list, and its way on to the next. */
  async #item(list: Page, name: string, url: unknown): Promise<void> {
    const item = await this.#follow(list, url, `the link \`url\` of ${name}`);
    this.#expectName(item, name);
    const all = await this.#follow(item, property(item.value, "all"), `the link \`all\` of ${name}`);
    if (!Array.isArray(all.value))
      this.#fail({ expected: `the list of items at ${all.address}`, received: JSON.stringify(all.value) });
    const after = names[names.indexOf(name) + 1];
    const link = property(item.value, "next");
    if (after === undefined) {
      if (link !== null)
        this.#fail({ expected: `no \`next\` after ${name}: null`, received: JSON.stringify(link) });
      return;
    }
    this.#expectName(await this.#follow(item, link, `the link \`next\` of ${name}`), after);
  }

  #expectName({ address, value }: Page, name: string): void {
    if (property(value, "name") !== name)
      this.#fail({ expected: `the item ${name} at ${address}`, received: JSON.stringify(value) });
  }

  /** Resolves a link as a browser does (WHATWG URL): whole, from the root, or relative to its page. */
  async #follow(from: Page, link: unknown, what: string): Promise<Page> {
    if (typeof link !== "string")
      return this.#fail({
        expected: `${what} as text`,
        received: String(JSON.stringify(link)),
        ...(isObject(link) ? { mistake: "url-object" } : {}),
      });
    const { pathname, search } = new URL(link, `http://shop.test${from.address}`);
    return await this.#open(pathname + search, what);
  }

  /** Asks for an address as the proxy would: without its root, and only below it. */
  async #open(address: string, what: string): Promise<Page> {
    if (!address.startsWith(`${this.#root}/`))
      return this.#fail({
        expected: `${what} below ${this.#root}/, where the outside finds the service`,
        received: address,
      });
    const response = await this.#server.send(get(address.slice(this.#root.length)));
    if (response.status !== 200)
      return this.#fail({ expected: `200 for ${what}, ${address}`, received: answerText(response) });
    return { address, value: json(response) };
  }
}
