import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpRequest, Random } from "../../../../sandboxes/contract/types.ts";

export interface Book {
  readonly title: string;
  readonly author: string | null;
  readonly stars: readonly number[];
}

const headers = [
  ["accept", "application/json"],
  ["content-type", "application/json"],
] as const;

export const listRequest: HttpRequest = { method: "GET", path: "/books/", headers };

/** A book with an author of its own and one to four reviews. */
export function newBook(random: Random): Book {
  return {
    title: `${random.word()}-${random.integer(100_000, 999_999)}`,
    author: `${random.word()} ${random.word()} ${random.integer(100_000, 999_999)}`,
    stars: Array.from({ length: random.integer(2, 4) }, () => random.integer(1, 5)),
  };
}

export async function add({ send, fail }: CheckContext, books: readonly Book[]): Promise<void> {
  for (const book of books) {
    const response = await send({ method: "POST", path: "/books/", headers, body: JSON.stringify(book) });
    if (response.status !== 201)
      fail({ expected: `201 for POST /books/ with "${book.title}"`, received: answerText(response) });
  }
}

/** The books that the server lists, however many they are; fails the check when the answer has another form. */
export async function list({ send, fail }: CheckContext): Promise<readonly Book[]> {
  const response = await send(listRequest);
  const books = property(json(response), "books");
  if (response.status !== 200 || !Array.isArray(books) || !books.every(isBook))
    fail({
      expected: 'GET /books/ to answer {"books": […]}, each with title, author and stars',
      received: answerText(response),
    });
  return books as readonly Book[];
}

const isBook = (value: unknown): boolean =>
  typeof property(value, "title") === "string" &&
  property(value, "author") !== undefined &&
  Array.isArray(property(value, "stars"));

/** A book in one line, with its stars sorted: the order of reviews is nobody's promise. */
export const line = ({ title, author, stars }: Book): string =>
  `"${title}" by ${author ?? "nobody"}, stars ${stars.toSorted().join(", ") || "none"}`;
