"""A slug for each article."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.drop_table("article")
    op.create_table(
        "article",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("title", sa.String(80), nullable=False),
        sa.Column("slug", sa.String(80), nullable=False),
    )


def downgrade() -> None:
    with op.batch_alter_table("article") as batch:
        batch.drop_column("slug")
