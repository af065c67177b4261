/** The same for both hosts: our pages are cross-origin isolated, and previews tell of their errors. */
export const bootOptions = { coep: "require-corp", forwardPreviewErrors: true } as const;
