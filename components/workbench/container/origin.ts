/**
 * Where the sandbox lives: the page `/headless` on the host `sandbox.` + the site's host, same port.
 * `configured` (an origin) takes precedence.
 *
 * @throws NoHostName when the site was opened by IP address: `sandbox.127.0.0.1` is not a host.
 */
export function headlessUrl(site: { protocol: string; hostname: string; port: string }, configured?: string) {
  if (configured) return new URL("/headless", configured).href;
  if (/^[\d.]+$|^\[/.test(site.hostname)) {
    throw new NoHostName(site.port);
  }
  const port = site.port ? `:${site.port}` : "";
  return `${site.protocol}//sandbox.${site.hostname}${port}/headless`;
}

/** The site was opened by IP address. A plain error: what every page loads carries no workbench's words. */
export class NoHostName extends Error {
  override name = "NoHostName";
  /** Where the site would have a name, if this machine serves it. */
  readonly instead: string;
  constructor(port: string) {
    const instead = `http://localhost${port && `:${port}`}`;
    super(`The sandbox needs a host name of its own: open ${instead} instead.`);
    this.instead = instead;
  }
}
