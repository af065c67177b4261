import type { Check } from "../../../../sandboxes/contract/types.ts";
import { add, type Book, line, list, newBook } from "./books.ts";

export const complete: Check = {
  id: "complete",
  sentence: "The list has every book once, with its author, or none, and all its stars.",
  hints: [
    "Add a book without an author (`null`) and one without stars (`[]`). Are both in the list, once?",
    "An inner join keeps only rows that have a partner in the other table. A join to many gives one row for each partner.",
    {
      fastapi:
        "`joinedload(Book.author)` makes an outer join, because the author may be missing. It fills `book.author`; the rest of your code stays as it was.",
      django:
        '`select_related("author")` makes an outer join, because the author may be null. It fills `book.author`; the rest of your code stays as it was.',
    },
  ],
  mistakes: [
    {
      id: "lost",
      message: "A book without an author is missing. An inner join has dropped it; it takes an outer join.",
    },
    {
      id: "repeated",
      message:
        "A book is listed once for each of its reviews: these are the rows of a join, and not yet books.",
    },
    {
      id: "cut-off",
      message: "Later books are missing. Fewer books are fewer queries, but not the list that was asked for.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const last = newBook(random);
    const plenty = Array.from({ length: 9 }, () => ({ ...newBook(random), stars: [] }));
    const anonymous: Book = { ...newBook(random), author: null };
    const both = [newBook(random), { ...newBook(random), author: null, stars: [] }];
    const books: readonly Book[] = [...plenty, ...both, anonymous, last];
    await add(context, books);
    const listed = await list(context);
    const found = (book: Book) => listed.filter(({ title }) => title === book.title);
    for (const book of books) {
      const [first, ...more] = found(book);
      if (first === undefined)
        return fail({
          expected: line(book),
          received: `no such book among the ${listed.length} of GET /books/`,
          mistake: found(last).length > 0 ? "lost" : "cut-off",
        });
      if (more.length > 0)
        fail({
          expected: `"${book.title}" once`,
          received: `"${book.title}" ${more.length + 1} times`,
          mistake: "repeated",
        });
      if (line(first) !== line(book)) fail({ expected: line(book), received: line(first) });
    }
  },
};
