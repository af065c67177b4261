/**
 * Where the sandbox lives: the page `/headless` on the host `sandbox.` + the site's host, same port.
 * `configured` (an origin) takes precedence.
 *
 * @throws Error when the site was opened by IP address: `sandbox.127.0.0.1` is not a host.
 */
export function headlessUrl(site: { protocol: string; hostname: string; port: string }, configured?: string) {
  if (configured) return new URL("/headless", configured).href;
  if (/^[\d.]+$|^\[/.test(site.hostname)) {
    throw new Error(`The sandbox needs a host name of its own: open http://localhost:${site.port} instead.`);
  }
  const port = site.port ? `:${site.port}` : "";
  return `${site.protocol}//sandbox.${site.hostname}${port}/headless`;
}
