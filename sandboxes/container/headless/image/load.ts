import { settle } from "../../process/arrival.ts";
import type { KeptFiles } from "./kept-files.ts";
import type { ImageAnswer, ImageFile, ImageRequest } from "./messages.ts";

/**
 * Fills in the files that a start needs, from what is kept or else from the server, keeps those that are new,
 * and then does the same with the rest. At once, because a reader may leave the page soon.
 * @param kept null where the browser keeps nothing
 */
export async function loadFiles(
  { files, later }: ImageRequest,
  kept: KeptFiles | null,
  answer: (answer: ImageAnswer) => void,
): Promise<void> {
  let fetched: ImageFile[] = [];
  const load = async (file: ImageFile, advance: (bytes: number) => void) => {
    if (await kept?.read(file.name, file.target)) advance(file.target.length);
    else {
      await fetchInto(file, advance);
      fetched.push(file);
    }
  };
  try {
    await Promise.all(files.map((file) => load(file, (bytes) => answer({ type: "progress", bytes }))));
    answer({ type: "loaded" });
  } catch (error) {
    answer({ type: "failed", message: error instanceof Error ? error.message : String(error) });
    return;
  }
  let whole = kept !== null;
  const keep = async () => {
    for (const { name, target } of fetched) if (!(await kept?.write(name, target))) whole = false;
    fetched = [];
  };
  // Those of earlier images make room.
  if (fetched.length > 0) await kept?.prune(new Set([...files, ...later].map(({ name }) => name)));
  await keep();
  for (const file of later) {
    const here = await load(file, () => undefined).then(
      () => true,
      () => false,
    );
    settle(file.arrival, here);
    if (!here) whole = false;
    await keep();
  }
  answer({ type: "kept", whole });
}

/** @throws Error that names the address when the server or the connection failed */
export async function request(url: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new Error(`The sandbox could not load ${url}: is the site still running?`, { cause: error });
  }
  if (!response.ok) throw new Error(`The sandbox could not load ${url}: status ${response.status}.`);
  return response;
}

async function fetchInto({ url, target }: ImageFile, advance: (bytes: number) => void): Promise<void> {
  const response = await request(url);
  const reader = response.body?.getReader();
  let at = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    if (at + next.value.length > target.length) break;
    target.set(next.value, at);
    at += next.value.length;
    advance(next.value.length);
  }
  if (at !== target.length)
    throw new Error(`${url} holds ${at} bytes instead of ${target.length}: reload the page.`);
}
