import type { Metadata } from "next";
import { Alternates } from "../../../../components/language/alternates.tsx";
import { LessonArticle } from "../../../../components/lesson/article.tsx";
import { lessonComponents } from "../../../../components/lesson/index.tsx";
import { Pager } from "../../../../components/lesson/pager.tsx";
import { listLessons, readLesson } from "../../../../content/reader/index.ts";
import { readingMinutes } from "../../../../content/reader/outline.ts";
import { translatedLessons } from "../../../../content/reader/translated.ts";
import { addressesOf, type LessonAddress, slugOf } from "../../address.ts";

/** Begins the sandbox before the page's other scripts are here; set-up bundles it, `npm run dev` does without. */
const early = process.env.EARLY_SCRIPT;

/** Lessons are pages of the build: an address that is not among them is Next's 404. */
export const dynamicParams = false;

export async function generateStaticParams() {
  return addressesOf((await listLessons()).map(({ slug }) => slug));
}

export async function generateMetadata({ params }: LessonAddress): Promise<Metadata> {
  const { meta } = await readLesson(await slugOf(params));
  return { title: meta.title, description: meta.question.replaceAll("`", "") };
}

export default async function LessonPage({ params }: LessonAddress) {
  const lesson = await readLesson(await slugOf(params));
  const { Content, meta, headings, words, prerequisites, previous, next } = lesson;
  const translated = (await translatedLessons()).includes(meta.slug);
  return (
    <>
      {translated ? <Alternates path={`/lessons/${meta.slug}`} /> : null}
      {early === undefined ? null : <script type="module" async src={early} />}
      <LessonArticle
        locale="en"
        meta={meta}
        reading={readingMinutes(words)}
        prerequisites={prerequisites}
        headings={headings}
      >
        <Content components={lessonComponents(lesson)} />
      </LessonArticle>
      <Pager locale="en" previous={previous} next={next} lesson={meta.slug} />
    </>
  );
}
