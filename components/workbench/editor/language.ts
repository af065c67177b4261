const languages: Readonly<Record<string, string>> = {
  py: "python",
  pyi: "python",
  json: "json",
  // Twig's tags are Django's and Jinja's; what holds none is plain HTML to it.
  html: "twig",
  htm: "twig",
  css: "css",
  js: "javascript",
  md: "markdown",
  sql: "sql",
  toml: "toml",
  yaml: "yaml",
  yml: "yaml",
  ini: "ini",
  cfg: "ini",
  env: "ini",
  sh: "shell",
};

/** Language of the editor by the end of a file's name. */
export function editorLanguage(path: string): string {
  return languages[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? "plaintext";
}
