"""A slug for each article."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    column = sa.Column("slug", sa.String(80), nullable=False, server_default="untitled")
    op.add_column("article", column)


def downgrade() -> None:
    with op.batch_alter_table("article") as batch:
        batch.drop_column("slug")
