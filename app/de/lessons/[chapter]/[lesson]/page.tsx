import type { Metadata } from "next";
import { Alternates } from "../../../../../components/language/alternates.tsx";
import { LessonArticle } from "../../../../../components/lesson/article.tsx";
import { lessonComponents } from "../../../../../components/lesson/index.tsx";
import { Pager } from "../../../../../components/lesson/pager.tsx";
import { chaptersInGerman } from "../../../../../content/course.de.ts";
import { readLesson } from "../../../../../content/reader/index.ts";
import { readingMinutes } from "../../../../../content/reader/outline.ts";
import { translatedLessons } from "../../../../../content/reader/translated.ts";
import { addressesOf, type LessonAddress, slugOf } from "../../../../lessons/address.ts";

const early = process.env.EARLY_SCRIPT;

export const dynamicParams = false;

export async function generateStaticParams() {
  return addressesOf(await translatedLessons());
}

export async function generateMetadata({ params }: LessonAddress): Promise<Metadata> {
  const { meta } = await readLesson(await slugOf(params), "de");
  return { title: meta.title, description: meta.question.replaceAll("`", "") };
}

/** A lesson in German. */
export default async function GermanLessonPage({ params }: LessonAddress) {
  const lesson = await readLesson(await slugOf(params), "de");
  const { Content, headings, words, prerequisites, previous, next } = lesson;
  const { chapter } = lesson.meta;
  const title = chaptersInGerman[chapter.slug]?.title ?? chapter.title;
  return (
    <>
      <Alternates path={`/lessons/${lesson.meta.slug}`} />
      {early === undefined ? null : <script type="module" async src={early} />}
      <LessonArticle
        locale="de"
        meta={{ ...lesson.meta, chapter: { ...chapter, title } }}
        reading={readingMinutes(words)}
        prerequisites={prerequisites}
        headings={headings}
      >
        <Content components={lessonComponents(lesson, "de")} />
      </LessonArticle>
      <Pager locale="de" previous={previous} next={next} lesson={lesson.meta.slug} />
    </>
  );
}
