import type { KeptFiles } from "./kept-files.ts";
import type { ImageAnswer, ImageFile, ImageRequest } from "./messages.ts";

/**
 * Answers each file as soon as it is here: from what is kept, or else from the server. Only then are new
 * files kept and those of earlier images removed, so that nobody waits for it.
 * @param kept null where the browser keeps nothing
 */
export async function loadFiles(
  { files }: ImageRequest,
  kept: KeptFiles | null,
  answer: (answer: ImageAnswer) => void,
): Promise<void> {
  const fetched: { readonly name: string; readonly content: Uint8Array }[] = [];
  try {
    await Promise.all(
      files.map(async (file) => {
        const { name, bytes } = file;
        const known = await kept?.read(name, bytes);
        if (known) {
          answer({ type: "progress", bytes });
          answer({ type: "loaded", name, content: known });
          return;
        }
        const content = await fetchShared(file, (advanced) => answer({ type: "progress", bytes: advanced }));
        answer({ type: "loaded", name, content });
        fetched.push({ name, content });
      }),
    );
  } catch (error) {
    answer({ type: "failed", message: error instanceof Error ? error.message : String(error) });
    return;
  }
  if (!kept || fetched.length === 0) return;
  await kept.prune(new Set(files.map(({ name }) => name)));
  for (const { name, content } of fetched) await kept.write(name, content);
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

async function fetchShared({ url, bytes }: ImageFile, advance: (bytes: number) => void): Promise<Uint8Array> {
  const response = await request(url);
  const target = new Uint8Array(new SharedArrayBuffer(bytes));
  const reader = response.body?.getReader();
  let at = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    if (at + next.value.length > bytes) break;
    target.set(next.value, at);
    at += next.value.length;
    advance(next.value.length);
  }
  if (at !== bytes) throw new Error(`${url} holds ${at} bytes instead of ${bytes}: reload the page.`);
  return target;
}
