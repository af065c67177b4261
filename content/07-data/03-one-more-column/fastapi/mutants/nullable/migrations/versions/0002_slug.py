"""A slug for each article."""

import sqlalchemy as sa
from alembic import op
from slugs import slug_of

revision = "0002"
down_revision = "0001"

# The table as it is at this moment; the model may have gone further by the time this runs.
article = sa.table("article", sa.column("id"), sa.column("title"), sa.column("slug"))


def upgrade() -> None:
    op.add_column("article", sa.Column("slug", sa.String(80), nullable=True))
    connection = op.get_bind()
    for row in connection.execute(sa.select(article.c.id, article.c.title)).all():
        filled = article.update().where(article.c.id == row.id).values(slug=slug_of(row.title))
        connection.execute(filled)


def downgrade() -> None:
    with op.batch_alter_table("article") as batch:
        batch.drop_column("slug")
