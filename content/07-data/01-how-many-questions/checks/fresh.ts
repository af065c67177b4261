import type { Check } from "../../../../sandboxes/contract/types.ts";
import { add, line, list, newBook } from "./books.ts";

export const fresh: Check = {
  id: "fresh",
  sentence: "A book that was added a moment ago is in the list.",
  hints: [
    "Send `GET /books/`, add a book, and send `GET /books/` again.",
    "Whoever remembers the list must also know when it is no longer true. Nobody asked for that here.",
    "Ask the database in each request. Two queries are few enough.",
  ],
  mistakes: [
    {
      id: "stale",
      message:
        "The list is the one of an earlier request. It takes no query at all, and it is wrong from the first new book on.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    await add(context, [newBook(random)]);
    await list(context);
    const book = newBook(random);
    await add(context, [book]);
    const listed = await list(context);
    if (!listed.some((other) => line(other) === line(book)))
      fail({
        expected: line(book),
        received: `no such book among the ${listed.length} of GET /books/`,
        mistake: "stale",
      });
  },
};
