import { escapeHtml, noticePage } from "../previews/pages.ts";

/** The headless page; `configuration` is data, which no content policy runs. */
export const headlessDocument = (script: string, configuration: unknown) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sandbox</title>
<script type="application/json" id="configuration">${JSON.stringify(configuration).replace(/</g, "\\u003c")}</script>
<script type="module" src="${escapeHtml(script)}"></script></head><body></body></html>`;

export const bridgeDocument = (script: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge</title>
<script type="module" src="${escapeHtml(script)}"></script></head><body></body></html>`;

export const bootstrapDocument = (script: string, site: string) =>
  noticePage(
    "Preview",
    "Connecting to the sandbox…",
    `<p><a href="${escapeHtml(site)}" target="_top" rel="noopener">Open the site</a></p>
<noscript><p>A preview needs JavaScript.</p></noscript><script type="module" src="${escapeHtml(script)}"></script>`,
  );
