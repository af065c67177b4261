import { createHash } from "node:crypto";
import type { ImageManifest } from "../../image/manifest.ts";
import type { OfflineList } from "../../offline/list.ts";
import { BRIDGE_PATH } from "../previews/keys.ts";
import type { BundleManifest } from "./bundle-manifest.ts";

/** What the headless page's origin keeps; the image's big files are kept by the page itself (`headless/image`). */
export function headlessList({ entries, chunks }: BundleManifest, image: ImageManifest): OfflineList {
  const { headless, files, process, image: loader } = entries;
  const code = [image.runtime.wasm, image.runtime.glue, image.runtime.loader, image.extension, image.index];
  return listOf(
    ["/headless"],
    [
      ...[headless, files, process, loader, ...chunks].map((name) => `/__sandbox/${name}`),
      ...code.map(({ file }) => `/__sandbox/image/${file}`),
    ],
    [],
  );
}

/** What a preview's origin keeps beside the learner's program, which is answered by the program itself. */
export function previewList({ entries, vendor }: BundleManifest): OfflineList {
  const { bridge, preview, bootstrap, serviceWorker } = entries;
  const hashed = [bridge, preview, bootstrap].map((name) => `/__sandbox/${name}`);
  // The worker is not asked for by its hashed name, but its content is part of the version.
  return listOf(
    [BRIDGE_PATH],
    hashed,
    vendor.map((name) => `/__sandbox/${name}`),
    [serviceWorker],
  );
}

function listOf(
  pages: readonly string[],
  hashed: readonly string[],
  files: readonly string[],
  besides: readonly string[] = [],
): OfflineList {
  const named = [...pages, ...hashed, ...files];
  const version = createHash("sha256")
    .update([...named, ...besides].join("\n"))
    .digest("hex")
    .slice(0, 12);
  const kindOf = (url: string) =>
    pages.includes(url) ? ("page" as const) : hashed.includes(url) ? ("hashed" as const) : ("file" as const);
  return { version, files: named.map((url) => ({ url, kind: kindOf(url) })) };
}
