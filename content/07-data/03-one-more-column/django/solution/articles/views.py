import json

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_http_methods

from .models import Article
from .slugs import slug_of


def describe(article: Article) -> dict:
    return {"id": article.id, "title": article.title, "slug": article.slug}


@require_http_methods(["GET", "POST"])
def articles(request: HttpRequest) -> JsonResponse:
    if request.method == "POST":
        title = json.loads(request.body)["title"]
        article = Article.objects.create(title=title, slug=slug_of(title))
        return JsonResponse(describe(article), status=201)
    found = Article.objects.order_by("id")
    return JsonResponse({"articles": [describe(article) for article in found]})
