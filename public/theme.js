// Loaded before the first paint, as a file because the site's policy allows no inline script.
// `data-theme` is always the scheme in force, so that scripts (the editor) need not resolve "system".
(() => {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let choice = "system";
  try {
    choice = localStorage.getItem("theme") ?? "system";
  } catch {
    // Storage is blocked: the system's scheme holds, and a choice lasts as long as the page.
  }
  const apply = () => {
    const scheme = choice === "light" || choice === "dark" ? choice : system.matches ? "dark" : "light";
    document.documentElement.dataset.theme = scheme;
  };
  system.addEventListener("change", apply);
  addEventListener("themechoice", (event) => {
    choice = event.detail;
    apply();
  });
  apply();
})();
