const languages: Readonly<Record<string, string>> = {
  py: "python",
  pyi: "python",
  json: "json",
  html: "html",
  htm: "html",
  css: "css",
};

/** Language of the editor by the end of a file's name. */
export function editorLanguage(path: string): string {
  return languages[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? "plaintext";
}
