const bytesOf = (segment: string): string | undefined => {
  try {
    return atob(segment.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return undefined;
  }
};

/**
 * Tokens that were not made by the server, from one that was: another name with the old signature, and the token cut
 * off. A token in base64url parts that holds its name openly (a JWT, Django's `signing`) is taken apart for it.
 */
export function forgeries(token: string, from: string, to: string): readonly string[] {
  const renamed = [".", ":"].flatMap((separator) =>
    token.split(separator).map((segment, index, segments) => {
      const bytes = bytesOf(segment);
      if (!bytes?.includes(`"${from}"`)) return undefined;
      const changed = btoa(bytes.replaceAll(`"${from}"`, `"${to}"`))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replaceAll("=", "");
      return segments.with(index, changed).join(separator);
    }),
  );
  return [...renamed.filter((forged) => forged !== undefined), token.slice(0, -3)];
}
