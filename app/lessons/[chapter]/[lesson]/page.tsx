import type { Metadata } from "next";
import { Alternates } from "../../../../components/language/alternates.tsx";
import { LessonArticle } from "../../../../components/lesson/article.tsx";
import { lessonComponents } from "../../../../components/lesson/index.tsx";
import { Pager } from "../../../../components/lesson/pager.tsx";
import { listLessons, readLesson } from "../../../../content/reader/index.ts";
import { readingMinutes } from "../../../../content/reader/outline.ts";
import { translatedLessons } from "../../../../content/reader/translated.ts";

interface Props {
  readonly params: Promise<{ readonly chapter: string; readonly lesson: string }>;
}

/** Begins the sandbox before the page's other scripts are here; set-up bundles it, `npm run dev` does without. */
const early = process.env.EARLY_SCRIPT;

/** Lessons are pages of the build: an address that is not among them is Next's 404. */
export const dynamicParams = false;

export async function generateStaticParams() {
  const lessons = await listLessons();
  return lessons.map(({ slug }) => {
    const [chapter, lesson] = slug.split("/");
    return { chapter, lesson };
  });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { meta } = await readLesson(await slugOf(params));
  return { title: meta.title, description: meta.question.replaceAll("`", "") };
}

export default async function LessonPage({ params }: Props) {
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

async function slugOf(params: Props["params"]): Promise<string> {
  const { chapter, lesson } = await params;
  return `${chapter}/${lesson}`;
}
