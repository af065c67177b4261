import type { Container } from "../../container/client/container.ts";
import {
  type OfferedFile,
  type StackblitzOffer,
  stackblitzOffer,
} from "../../container/protocol/stackblitz-offer.ts";
import type { HostLine } from "../../remote/host-line.ts";

/** In the container's working directory: the only place where its API can put files. */
export const hostFolder = ".counterpoint";

type Write = Pick<Container["fs"], "writeFile" | "mkdir">;
type Progress = (loaded: number, total: number) => void;

/** Asks the site what there is to be put into the container. Rejects when it does not answer, or offers nothing. */
export async function readOffer(url: string): Promise<StackblitzOffer> {
  return stackblitzOffer.parse(await (await answered(url)).json());
}

/**
 * Puts files into `folder` of the container, one after another: two of them at a time would be twice the
 * memory and no faster. `progress` is told bytes as they come.
 */
export async function deliver(
  files: readonly OfferedFile[],
  folder: string,
  fs: Write,
  progress: Progress = () => {},
): Promise<void> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  await fs.mkdir(folder, { recursive: true });
  for (const file of files) {
    const contents = await download(file, (loaded) => progress(before + loaded, total));
    await fs.writeFile(`${folder}/${file.name}`, contents);
    before += file.bytes;
  }
}

/** Bytes between two notes on how far the image is. */
const step = 2_000_000;

/** Puts the image beside the host's bundle, and tells the host how it goes. */
export async function bringImage(
  image: readonly OfferedFile[],
  fs: Write,
  line: Pick<HostLine, "send">,
): Promise<void> {
  let told = 0;
  try {
    await deliver(image, `${hostFolder}/image`, fs, (loaded, total) => {
      if (loaded - told < step && loaded < total) return;
      told = loaded;
      line.send({ type: "image-progress", loaded, total });
    });
    line.send({ type: "image-here" });
  } catch (error) {
    line.send({ type: "image-failed", message: error instanceof Error ? error.message : String(error) });
  }
}

async function download(
  { url, bytes }: OfferedFile,
  progress: (loaded: number) => void,
): Promise<Uint8Array> {
  const { body } = await answered(url);
  const contents = new Uint8Array(bytes);
  let at = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    if (at + next.value.length > bytes) throw new Error(`${url} is longer than was said.`);
    contents.set(next.value, at);
    at += next.value.length;
    progress(at);
  }
  if (at !== bytes) throw new Error(`${url} ended early: ${at} of ${bytes} bytes.`);
  return contents;
}

async function answered(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}.`);
  return response;
}
