import { escapeHtml } from "../previews/pages.ts";
import type { ScriptConfiguration } from "../protocol/preview.ts";

/** What the client gave to `setPreviewScript`. */
export interface PreviewScript {
  readonly source: string;
  readonly type?: "module" | "importmap" | undefined;
  readonly defer?: boolean | undefined;
  readonly async?: boolean | undefined;
}

/** Markup for the start of a page's head; ASCII, so that it fits every encoding that extends ASCII. */
export function injectedMarkup(
  script: string,
  configuration: ScriptConfiguration,
  nonce: string,
  own: PreviewScript | null,
): string {
  const data = JSON.stringify(configuration).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const tags = [
    `<script src="${escapeHtml(script)}" nonce="${nonce}" data-configuration="${escapeHtml(data)}"></script>`,
  ];
  if (own) {
    const flags = `${own.type ? ` type="${own.type}"` : ""}${own.defer ? " defer" : ""}${own.async ? " async" : ""}`;
    tags.push(
      `<script src="${escapeHtml(encodeURI(decodeSafely(own.source)))}" nonce="${nonce}"${flags}></script>`,
    );
  }
  return tags.join("");
}

/** Keeps what is encoded already: encodeURI would encode the percent signs again. */
function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // A percent sign that encodes nothing.
    return address;
  }
}
