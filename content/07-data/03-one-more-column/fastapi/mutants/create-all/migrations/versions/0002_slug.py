"""A slug for each article."""

from alembic import op
from models import Base

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    Base.metadata.create_all(op.get_bind())


def downgrade() -> None:
    with op.batch_alter_table("article") as batch:
        batch.drop_column("slug")
