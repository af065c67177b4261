/** What Next gives a page or file of a lesson: the parts of its address. */
export interface LessonAddress {
  readonly params: Promise<{ readonly chapter: string; readonly lesson: string }>;
}

/**
 * What `generateStaticParams` answers for lessons.
 * @param slugs `chapter/lesson`
 * @see https://nextjs.org/docs/app/api-reference/functions/generate-static-params
 */
export function addressesOf(slugs: readonly string[]): { chapter: string; lesson: string }[] {
  return slugs.map((slug) => {
    const [chapter = "", lesson = ""] = slug.split("/");
    return { chapter, lesson };
  });
}

/** The slug of an address: `chapter/lesson`. */
export async function slugOf(params: LessonAddress["params"]): Promise<string> {
  const { chapter, lesson } = await params;
  return `${chapter}/${lesson}`;
}
