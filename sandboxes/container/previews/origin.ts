/**
 * A preview lives on an origin of its own, `PORT--ID.HOST`: pages of two ports cannot read each other,
 * and none can reach the headless page, the files' owner or the site.
 */
export interface PreviewName {
  readonly port: number;
  readonly id: string;
}

const LABEL = /^(\d{1,5})--([a-z0-9]{4,32})\./;

/** Port and sandbox that a host name stands for; null when it is no preview's. */
export function parsePreviewHost(hostname: string): PreviewName | null {
  const match = LABEL.exec(hostname);
  if (!match) return null;
  const port = Number(match[1]);
  return port >= 1 && port <= 65_535 ? { port, id: match[2] ?? "" } : null;
}

/** Origin of the headless page, seen from a page or worker of a preview. */
export function headlessOrigin({ protocol, host }: Pick<Location, "protocol" | "host">): string {
  return `${protocol}//${host.replace(/^[^.]+\./, "")}`;
}

/** @param base origin of the headless page, `http://sandbox.localhost:3000` */
export function previewOrigin(base: string, { port, id }: PreviewName): string {
  const { protocol, host } = new URL(base);
  return `${protocol}//${port}--${id}.${host}`;
}
