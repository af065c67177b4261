from database import Database
from fastapi import FastAPI
from models import Author, Book, Review
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

app = FastAPI()


class BookData(BaseModel):
    title: str
    author: str | None
    stars: list[int]


def describe(book: Book) -> BookData:
    return BookData(
        title=book.title,
        author=book.author.name if book.author else None,
        stars=[review.stars for review in book.reviews],
    )


@app.get("/books/")
def list_books(db: Database) -> dict[str, list[BookData]]:
    related = [joinedload(Book.author), selectinload(Book.reviews)]
    found = db.scalars(select(Book).options(*related).order_by(Book.id).limit(10))
    return {"books": [describe(book) for book in found]}


@app.post("/books/", status_code=201)
def create_book(new: BookData, db: Database) -> BookData:
    author = None
    if new.author is not None:
        author = db.scalar(select(Author).where(Author.name == new.author))
        author = author or Author(name=new.author)
    reviews = [Review(stars=stars) for stars in new.stars]
    book = Book(title=new.title, author=author, reviews=reviews)
    db.add(book)
    db.commit()
    return describe(book)
