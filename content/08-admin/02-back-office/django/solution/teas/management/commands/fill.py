from django.contrib.auth.models import User
from django.core.management import BaseCommand, call_command
from teas.models import Supplier, Tea

SUPPLIERS = {
    "Hill Gardens": ("India", ["Assam", "Darjeeling", "Nilgiri"]),
    "Morning Harbour": ("Japan", ["Sencha", "Matcha", "Hojicha", "Genmaicha"]),
    "Two Rivers": ("China", ["Oolong", "Keemun", "Pu-erh"]),
}


class Command(BaseCommand):
    help = "Brings the tables up to date; fills them, and adds the user ada, when they are empty."

    def handle(self, *args, **options) -> None:
        call_command("migrate", verbosity=0)
        if User.objects.exists():
            return
        # For this lesson only: a password in the source is no secret.
        User.objects.create_superuser("ada", password="engine")
        for name, (country, teas) in SUPPLIERS.items():
            supplier = Supplier.objects.create(name=name, country=country)
            for place, tea in enumerate(teas):
                Tea.objects.create(name=tea, supplier=supplier, price=4 + place, on_sale=place != 1)
