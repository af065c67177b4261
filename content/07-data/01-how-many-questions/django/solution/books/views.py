import json

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_http_methods

from .models import Author, Book


def describe(book: Book) -> dict:
    return {
        "title": book.title,
        "author": book.author.name if book.author else None,
        "stars": [review.stars for review in book.reviews.all()],
    }


@require_http_methods(["GET", "POST"])
def books(request: HttpRequest) -> JsonResponse:
    if request.method == "POST":
        return create_book(json.loads(request.body))
    return list_books()


def list_books() -> JsonResponse:
    related = Book.objects.select_related("author").prefetch_related("reviews")
    found = related.order_by("id")
    return JsonResponse({"books": [describe(book) for book in found]})


def create_book(new: dict) -> JsonResponse:
    author = None
    if new["author"] is not None:
        author, _ = Author.objects.get_or_create(name=new["author"])
    book = Book.objects.create(title=new["title"], author=author)
    for stars in new["stars"]:
        book.reviews.create(stars=stars)
    return JsonResponse(describe(book), status=201)
