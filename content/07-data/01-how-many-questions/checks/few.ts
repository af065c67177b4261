import { shorten } from "../../../../sandboxes/contract/read.ts";
import { queries } from "../../../../sandboxes/contract/sql.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { add, list, newBook } from "./books.ts";

const most = 2;

export const few: Check = {
  id: "few",
  sentence: `However many books there are, the list takes at most ${most} queries.`,
  hints: [
    "Send `GET /books/` and count the `SELECT`s in the console. Add a book, and count again.",
    {
      fastapi:
        "`book.author` and `book.reviews` are loaded when they are first read, one book at a time. A statement can say that it will need them: `select(Book).options(…)`.",
      django:
        "`book.author` and `book.reviews.all()` ask the database when they are read, one book at a time. A QuerySet can say that it will need them.",
    },
    {
      fastapi:
        "`joinedload` brings something along in the same query, `selectinload` in one further query for all. For one author per book a join costs nothing; for many reviews it repeats the book.",
      django:
        "`select_related` brings something along in the same query, `prefetch_related` in one further query for all. The first is for one author per book, the second for many reviews.",
    },
    {
      fastapi:
        "`select(Book).options(joinedload(Book.author), selectinload(Book.reviews)).order_by(Book.id)`, with both from `sqlalchemy.orm`.",
      django: '`Book.objects.select_related("author").prefetch_related("reviews").order_by("id")`',
    },
  ],
  mistakes: [
    {
      id: "grows",
      message:
        "The number of queries grows with the number of books. In the console you see the same `SELECT` again and again, with another id: something is still fetched for one book at a time.",
    },
    {
      id: "one-more",
      message:
        "The number no longer grows, well done: it is one query for each table. The author could come along in the books' own query, by a join.",
    },
  ],
  async verify(context) {
    const { random, fail, statements } = context;
    const count = async () => queries((await statements(() => list(context))).statements);
    await add(context, [newBook(random), newBook(random)]);
    const before = await count();
    await add(context, [newBook(random), newBook(random), newBook(random)]);
    const after = await count();
    if (after.length > most)
      fail({
        expected: `at most ${most} queries for GET /books/`,
        received: `${after.length}, and with three books less ${before.length}. The last one: ${shorten(after.at(-1) ?? "", 200)}`,
        mistake: after.length > before.length ? "grows" : "one-more",
      });
  },
};
