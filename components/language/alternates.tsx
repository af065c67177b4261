/**
 * Says in the document's head where the page is in each language. As links of the page, because Next.js would put an
 * origin before them that is known only when the site is served.
 * @param path without prefix: "/lessons"
 */
export function Alternates({ path }: { readonly path: string }) {
  const german = path === "/" ? "/de" : `/de${path}`;
  return (
    <>
      <link rel="alternate" hrefLang="en" href={path} />
      <link rel="alternate" hrefLang="de" href={german} />
    </>
  );
}
