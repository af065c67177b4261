from database import Database
from fastapi import FastAPI
from models import Article
from pydantic import BaseModel, ConfigDict
from slugs import slug_of
from sqlalchemy import select

app = FastAPI()


class NewArticle(BaseModel):
    title: str


class ArticleData(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    title: str
    slug: str


@app.get("/articles/")
def list_articles(db: Database) -> dict[str, list[ArticleData]]:
    found = db.scalars(select(Article).order_by(Article.id))
    return {"articles": [ArticleData.model_validate(article) for article in found]}


@app.post("/articles/", status_code=201)
def create_article(new: NewArticle, db: Database) -> ArticleData:
    article = Article(title=new.title, slug=slug_of(new.title))
    db.add(article)
    db.commit()
    return ArticleData.model_validate(article)
