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

  // German pages have `/de` before their path; a reader who chose German last enters the site there.
  const german = /^\/de(\/|$)/.test(location.pathname);
  if (german) document.documentElement.lang = "de";
  try {
    const entered = !document.referrer.startsWith(`${location.origin}/`);
    if (entered && location.pathname === "/" && localStorage.getItem("counterpoint:language") === "de")
      location.replace("/de");
  } catch {
    // Storage is blocked: English, unless a link leads to German.
  }
})();
