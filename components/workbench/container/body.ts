/** Resolves once the document has a body, which a script in its head may be too early for. */
export function bodyOf(page: Document): Promise<HTMLElement> {
  if (page.body) return Promise.resolve(page.body);
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!page.body) return;
      observer.disconnect();
      resolve(page.body);
    });
    observer.observe(page.documentElement, { childList: true });
  });
}
