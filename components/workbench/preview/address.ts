/** The path that a learner means by what stands in the address bar, or null when it names another server. */
export function typedPath(text: string, port: number): string | null {
  const trimmed = text.trim();
  const local = trimmed.match(/^https?:\/\/(?:localhost|127\.0\.0\.1)(?::(\d+))?(\/.*)?$/i);
  if (local) return Number(local[1] ?? 80) === port ? (local[2] ?? "/") : null;
  if (/^[a-z][a-z\d+.-]*:/i.test(trimmed) || trimmed.startsWith("//")) return null;
  return trimmed.startsWith("/") ? trimmed : `/${trimmed}`;
}
