import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { Agent, fetch } from "undici";
import { Refusal } from "../refusal.ts";

/** What asks addresses that a person wrote down. */
export type Outgoing = (
  url: string,
  init: {
    readonly method: "GET" | "POST";
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  },
) => Promise<Response>;

/** Milliseconds for one request, and bytes of its answer. */
const patience = 10_000;
const largest = 2 * 1024 * 1024;

const isPublic = (address: string) =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";

/**
 * An address that this server may be sent to: `https`, no name and password in it, no address of a private network.
 * Names are looked up when it is asked ({@link guardedFetch}), since what they mean can change.
 * @throws Refusal in a sentence
 */
export function readOutgoingUrl(text: string, allowPrivate: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !["https:", "http:"].includes(url.protocol))
    throw new Refusal("invalid", "Write a whole address that begins with https://.");
  if (url.username !== "" || url.password !== "" || url.hash !== "")
    throw new Refusal("invalid", "The address must hold no user, no password and no #.");
  if (allowPrivate) return url;
  if (url.protocol !== "https:")
    throw new Refusal("invalid", "Write a whole address that begins with https://.");
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  if ((ipaddr.isValid(host) && !isPublic(host)) || /(^|\.)(localhost|local|internal)\.?$/i.test(host))
    throw new Refusal("invalid", "That address is in a private network, where this server is not sent.");
  return url;
}

/**
 * Asks an address that a person wrote down, and nothing near this server: every address that its name stands for must be
 * public, seen at the moment of the connection so that a name cannot change in between; redirects are not followed; what
 * takes too long or answers too much is given up.
 * @param allowPrivate for a platform in the operator's own network (`OUTGOING=private`), and tests
 */
export function guardedFetch(allowPrivate: boolean): Outgoing {
  const agent = new Agent({ connect: allowPrivate ? {} : { lookup: publicOnly } });
  return async (text, init) => {
    const url = readOutgoingUrl(text, allowPrivate);
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(url, { ...init, redirect: "manual", dispatcher: agent, signal });
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.length;
      if (bytes > largest) throw new Error("the answer is too long");
      chunks.push(chunk);
    }
    const { status } = answer;
    const headers = [...answer.headers].filter(([name]) => name === "content-type" || name === "link");
    return new Response(status === 204 || status === 304 ? null : Buffer.concat(chunks), { status, headers });
  };
}

const made = new Map<boolean, Outgoing>();

/** One for each rule, so that connections are shared. */
export function outgoingOf({ privateNetwork = false }: { readonly privateNetwork?: boolean }): Outgoing {
  const known = made.get(privateNetwork) ?? guardedFetch(privateNetwork);
  made.set(privateNetwork, known);
  return known;
}

const publicOnly: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "");
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublic(address)))
      return callback(new Error("its name leads into a private network"), "");
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};
