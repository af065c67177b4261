import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { newTitle, slugOf } from "./articles.ts";

const headers = [
  ["accept", "application/json"],
  ["content-type", "application/json"],
] as const;

export const serves: Check = {
  id: "serves",
  sentence: "A new article gets its slug, and both are in the answer and in the list.",
  hints: [
    "Send `POST /articles/` with a title. The answer should have `id`, `title` and `slug`.",
    "The column needs a value in each new row, too. `slug_of` makes one of the title.",
    {
      fastapi:
        "`Article(title=new.title, slug=slug_of(new.title))`, and `slug: str` in the model and in `ArticleData`.",
      django:
        "`Article.objects.create(title=title, slug=slug_of(title))`, and `slug` in the model and in `describe`.",
    },
  ],
  mistakes: [
    {
      id: "new-without-slug",
      message:
        "The old articles have slugs, and the new one has none. The migration filled what was there; what comes is filled by the program.",
    },
  ],
  async verify({ random, send, fail }) {
    const title = newTitle(random);
    const body = JSON.stringify({ title });
    const created = await send({ method: "POST", path: "/articles/", headers, body });
    const slug = property(json(created), "slug");
    if (created.status !== 201 || slug !== slugOf(title))
      fail({
        expected: `201 with the slug "${slugOf(title)}" for the new article "${title}"`,
        received: answerText(created),
        ...((created.status === 500 || slug === "") && { mistake: "new-without-slug" }),
      });
    const listed = await send({ method: "GET", path: "/articles/", headers });
    const articles = property(json(listed), "articles");
    const stands =
      Array.isArray(articles) &&
      articles.some((item) => property(item, "title") === title && property(item, "slug") === slug);
    if (!stands) fail({ expected: `"${title}" with its slug in the list`, received: answerText(listed) });
  },
};
