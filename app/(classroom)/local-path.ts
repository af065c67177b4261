/** A path of this site to go on to; anything else becomes the classroom, so that no link leads elsewhere. */
export function localPath(value: string | readonly string[] | undefined): string {
  const path = typeof value === "string" ? value : "";
  return /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : "/classroom";
}
