import type { FromPage } from "../../protocol/preview.ts";

/** Posts to the service worker that serves this page. */
export type Send = (message: FromPage, transfer: Transferable[]) => void;

export const send: Send = (message, transfer) => {
  navigator.serviceWorker.controller?.postMessage(message, transfer);
};
