from answers import views
from django.conf import settings
from django.urls import path
from django.views.static import serve

urlpatterns = [
    path("echo", views.Echo.as_view()),
    path("status/<int:code>", views.status),
    path("digest", views.digest),
    path("upload", views.upload),
    path("download/<int:length>", views.download),
    path("stream/<str:name>", views.stream),
    path("events/<str:name>", views.events),
    path("wait/<str:name>", views.wait),
    path("open/<str:name>", views.open_gate),
    path("redirect/<int:code>", views.redirect),
    path("cookies", views.cookies),
    path("page/", serve, {"document_root": settings.BASE_DIR / "page", "path": "index.html"}),
    path("page/<path:path>", serve, {"document_root": settings.BASE_DIR / "page"}),
]
