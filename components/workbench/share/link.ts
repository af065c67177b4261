import { deflateSync, Inflate } from "fflate";
import * as z from "zod/mini";
import { fromBase64, toBase64 } from "../../../sandboxes/container/protocol/base64.ts";
import { contentOf } from "../files/content.ts";
import { pathProblem } from "../files/paths.ts";
import type { Files } from "../files/store.ts";
import { SaidError } from "../messages/said.ts";
import { fragmentKey } from "./fragment.ts";

/**
 * A whole project in a link: `#project=` and, in the letters of base64url, a version byte, eight bytes of
 * SHA-256, and deflated JSON. The part of an address behind "#" is never sent to a server.
 */
export interface SharedProject {
  /** "validation/types-or-fields" */
  readonly lesson: string;
  readonly framework: "fastapi" | "django";
  readonly files: Files;
}

/** What a link holds at most: messengers and browsers cut longer ones. `text` is in bytes of JSON. */
export const linkLimits = { characters: 60_000, files: 200, text: 1_000_000 } as const;

/** No link can be made, or this one cannot be opened; the message is a sentence for the reader. */
export class LinkRefused extends SaidError {
  override name = "LinkRefused";
}

const format = 1;
const checksumBytes = 8;

const payload = z.object({
  lesson: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
  framework: z.enum(["fastapi", "django"]),
  texts: z.record(z.string(), z.string()),
  /** Base64. */
  bytes: z.record(z.string(), z.string()),
});

/**
 * The fragment for a project, with its "#".
 * @throws LinkRefused when the project is too large for a link
 */
export async function fragmentOf({ lesson, framework, files }: SharedProject): Promise<string> {
  if (files.size > linkLimits.files)
    throw new LinkRefused(({ refusals }) => refusals.link.tooMany(linkLimits.files));
  const [texts, bytes]: [Record<string, string>, Record<string, string>] = [{}, {}];
  for (const [path, content] of files) {
    if (typeof content === "string") texts[path] = content;
    else bytes[path] = toBase64(content);
  }
  const json = new TextEncoder().encode(JSON.stringify({ lesson, framework, texts, bytes }));
  const packed = deflateSync(json, { level: 9 });
  const link = new Uint8Array(1 + checksumBytes + packed.length);
  link[0] = format;
  link.set(await checksum(packed), 1);
  link.set(packed, 1 + checksumBytes);
  const text = toBase64(link).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  if (text.length > linkLimits.characters || json.length > linkLimits.text)
    throw new LinkRefused(({ refusals }) => refusals.link.tooLarge);
  return `#${fragmentKey}=${text}`;
}

/**
 * The project in a fragment.
 * @throws LinkRefused with a sentence when the link is cut, damaged, too large, or of a newer site
 */
export async function readFragment(fragment: string): Promise<SharedProject> {
  const text = fragment.slice(fragmentKey.length + 2);
  if (text.length > linkLimits.characters) throw new LinkRefused(({ refusals }) => refusals.link.tooLong);
  const link = bytesOf(text);
  if (link[0] !== format && link.length > 0) throw new LinkRefused(({ refusals }) => refusals.link.version);
  const packed = link.subarray(1 + checksumBytes);
  const expected = await checksum(packed);
  if (packed.length === 0 || expected.some((byte, at) => byte !== link[1 + at])) throw damaged();
  const parsed = payload.safeParse(parseJson(inflate(packed)));
  if (!parsed.success) throw new LinkRefused(({ refusals }) => refusals.link.noProject);
  const { lesson, framework } = parsed.data;
  return { lesson, framework, files: filesOf(parsed.data) };
}

const damaged = () => new LinkRefused(({ refusals }) => refusals.link.cut);

function filesOf({ texts, bytes }: z.infer<typeof payload>): Files {
  const files = new Map<string, string | Uint8Array>();
  const add = (path: string, content: string | Uint8Array) => {
    const problem = pathProblem(path, files.keys());
    if (problem !== null) throw new LinkRefused((words) => words.refusals.link.path(path, problem(words)));
    if (files.size === linkLimits.files)
      throw new LinkRefused(({ refusals }) => refusals.link.holdsTooMany(linkLimits.files));
    files.set(path, content);
  };
  for (const [path, text] of Object.entries(texts)) add(path, text);
  for (const [path, base64] of Object.entries(bytes)) add(path, contentOf(bytesOf(base64)));
  if (files.size === 0) throw new LinkRefused(({ refusals }) => refusals.link.empty);
  return files;
}

/** Of base64, in its usual letters or in those for addresses. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    throw damaged();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LinkRefused(({ refusals }) => refusals.link.noProject);
  }
}

/** Stops as soon as there is more than any link holds, whatever is packed in it. */
function inflate(packed: Uint8Array): string {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > linkLimits.text) throw new LinkRefused(({ refusals }) => refusals.link.holdsTooMuch);
    chunks.push(new Uint8Array(chunk));
  });
  const step = 1024;
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(whole);
  } catch (error) {
    throw error instanceof LinkRefused ? error : damaged();
  }
}

async function checksum(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, checksumBytes);
}
