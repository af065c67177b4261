/** A word of the course. `text` may mark code with backticks. */
export interface Term {
  readonly term: string;
  readonly text: string;
  /** What the idea is called on each side, where it has a name there. */
  readonly fastapi?: string;
  readonly django?: string;
  /** The section that explains it: "routing/first-match#path-query-header". */
  readonly see: string;
}

/** Id of a term on the page: "Path converter" → "path-converter". */
export const termId = (term: string): string =>
  term
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

/** The vocabulary of both frameworks, as the lessons use it. Sorted where it is shown. */
export const glossary: readonly Term[] = [
  {
    term: "App",
    text: "In Django a package with models, views and templates of its own, which a project lists in its settings. In FastAPI the object that answers requests.",
    fastapi: "`FastAPI()`",
    django: "`INSTALLED_APPS`",
    see: "modularity/one-guard#what-an-app-is",
  },
  {
    term: "App registry",
    text: "What Django knows once it has started: which apps there are, and which models they have.",
    django: "`django.apps.apps`",
    see: "dependencies/chosen-by-setting#who-is-in-the-project",
  },
  {
    term: "ASGI",
    text: "The protocol between an async server and a Python program: one coroutine that is given a scope and two channels. Both frameworks speak it.",
    fastapi: "the app itself",
    django: "`asgi.py`",
    see: "async/who-waits#both-can-do-both",
  },
  {
    term: "WSGI",
    text: "The older protocol between server and program: one function call for each request, in a thread of the server's.",
    django: "`wsgi.py`",
    see: "deployment/nobody-serves-it#the-piece-between",
  },
  {
    term: "Background task",
    text: "Work that begins after the answer was sent, in the process that sent it; it is lost when that process ends.",
    fastapi: "`BackgroundTasks`",
    see: "jobs/accepted#work-after-the-answer",
  },
  {
    term: "Queue",
    text: "A place outside the process where messages about work wait for a worker, so that work outlives the server that accepted it.",
    fastapi: "Celery",
    django: "Celery, `django.tasks`",
    see: "jobs/outside-the-process#a-message-not-a-call",
  },
  {
    term: "Channel layer",
    text: "What carries messages between consumers, and between processes when it is kept outside them.",
    django: "Channels",
    see: "realtime/a-group-for-each-room#channels-groups-and-a-layer",
  },
  {
    term: "Consumer",
    text: "The class that answers one connection of Channels; it is to a socket what a view is to a request.",
    django: "`AsyncWebsocketConsumer`",
    see: "realtime/a-group-for-each-room#a-consumer-is-to-a-socket-what-a-view-is-to-a-request",
  },
  {
    term: "WebSocket",
    text: "A connection that stays open and on which both sides may speak at any time.",
    fastapi: "`@app.websocket`",
    django: "Channels",
    see: "realtime/one-socket-one-job#a-conversation-on-one-connection",
  },
  {
    term: "Server-sent events",
    text: "An HTTP answer that does not end and brings one message after another, in one direction.",
    fastapi: "`EventSourceResponse`",
    django: "`StreamingHttpResponse`",
    see: "realtime/one-socket-one-job#when-one-direction-is-enough",
  },
  {
    term: "Class-based view",
    text: "A class with a method for each step of answering, of which you override the one that differs.",
    django: "`ListView`, `CreateView`, …",
    see: "views/only-your-own#which-hook-and-when",
  },
  {
    term: "Mixin",
    text: "A class that is no use alone, and is inherited in front of another to change what that does.",
    django: "`LoginRequiredMixin`",
    see: "views/not-found-for-you#where-the-object-comes-from",
  },
  {
    term: "CORS",
    text: "The rule by which a browser asks a server whether scripts of another origin may read its answers.",
    fastapi: "`CORSMiddleware`",
    django: "django-cors-headers",
    see: "middleware/another-origin#whose-rule-it-is",
  },
  {
    term: "CSRF",
    text: "A request that another site made the browser send, with the cookie of somebody who is signed in. A token in the form tells it from your own.",
    django: "`CsrfViewMiddleware`",
    see: "authentication/sent-by-whom#a-cookie-does-not-say-who-sent-it",
  },
  {
    term: "Dependency",
    text: "A function whose result a parameter asks for; the framework calls it first, once for each request.",
    fastapi: "`Depends`",
    see: "dependencies/once-per-request#a-graph-walked-once",
  },
  {
    term: "Dependency override",
    text: "Another function that is called in a dependency's place, as in a test.",
    fastapi: "`app.dependency_overrides`",
    see: "testing/only-for-the-test#another-function-in-its-place",
  },
  {
    term: "Patch",
    text: "Another object under a name of a module for the time of a test. It must be the name where it is used.",
    django: "`unittest.mock.patch`",
    see: "testing/where-it-is-used#two-names-for-one-function",
  },
  {
    term: "Exception handler",
    text: "What writes the answer when an exception was raised: found by the exception's class, or by a status.",
    fastapi: "`@app.exception_handler`",
    django: "`handler404`, `handler500`",
    see: "philosophies/nothing-extra#who-writes-the-404",
  },
  {
    term: "Endpoint",
    text: "The function that answers requests for one path and method.",
    fastapi: "path operation",
    django: "view",
    see: "routing/first-match#beside-the-function-or-in-a-table",
  },
  {
    term: "Event loop",
    text: "One thread that runs many coroutines in turns: each runs until it awaits. Whoever blocks makes all wait.",
    see: "async/who-waits#one-thread-taken-in-turns",
  },
  {
    term: "Thread pool",
    text: "Threads in which blocking functions run while the event loop goes on. FastAPI shares forty among all requests; Django by default gives a request one, in which its calls queue.",
    fastapi: "plain `def`",
    django: "`sync_to_async`",
    see: "async/side-by-side#the-thread-that-everybody-shares",
  },
  {
    term: "Form",
    text: "A declaration of fields that reads what a browser sent, says what is wrong with it, and can be shown again.",
    django: "`forms.Form`",
    see: "validation/types-or-fields#who-asks",
  },
  {
    term: "Pydantic model",
    text: "A class whose type hints say what data must look like; an instance is data that was checked.",
    fastapi: "`BaseModel`",
    see: "validation/types-or-fields#the-same-endpoint-twice",
  },
  {
    term: "Response model",
    text: "The promise of what an answer holds; whatever else the object has stays inside.",
    fastapi: "`response_model`, return type",
    see: "validation/what-leaves#the-promise-is-the-filter",
  },
  {
    term: "Serializer",
    text: "What turns objects into data that can be sent, and data into objects.",
    fastapi: "Pydantic model",
    django: "Django REST framework",
    see: "validation/what-leaves#django-has-to-be-asked-to-talk",
  },
  {
    term: "Lifespan",
    text: "A function with a pause in it: what stands before runs when the server starts, what follows when it ends.",
    fastapi: "`lifespan=`",
    see: "events/opened-once#a-function-with-a-pause-in-it",
  },
  {
    term: "Signal",
    text: "A call that a framework or a model makes to whoever has asked for it, in the same thread, before the call returns.",
    django: "`post_save`, …",
    see: "events/every-change#what-a-signal-is",
  },
  {
    term: "Middleware",
    text: "A layer around the whole program, which sees each request on its way in and each answer on its way out.",
    fastapi: "`add_middleware`: last added is outermost",
    django: "`MIDDLEWARE`: first listed is outermost",
    see: "middleware/the-onion#layers-around-a-core",
  },
  {
    term: "Migration",
    text: "A file that changes a database from the tables of one version of the models to those of the next.",
    fastapi: "Alembic",
    django: "`makemigrations`, `migrate`",
    see: "data/one-more-column#a-model-changes-no-table",
  },
  {
    term: "Model",
    text: "A class that stands for a table. In FastAPI's own documentation the word also means a Pydantic model.",
    fastapi: "SQLAlchemy, SQLModel",
    django: "`models.Model`",
    see: "data/how-many-questions#tables-as-classes",
  },
  {
    term: "MTV",
    text: "Django's three words: a model says what is stored, a template what a page looks like, and a view which data go into which template.",
    django: "model, template, view",
    see: "philosophies/parts-or-whole#start-with-the-whole",
  },
  {
    term: "N+1 queries",
    text: "One query for a list and one more for each of its rows, because something of each row is asked for later.",
    fastapi: "`selectinload`",
    django: "`select_related`, `prefetch_related`",
    see: "data/how-many-questions#saying-it-beforehand",
  },
  {
    term: "QuerySet",
    text: "A query that has not been asked yet; it is asked when somebody wants its rows.",
    django: "`Model.objects.filter(…)`",
    see: "data/how-many-questions#when-is-the-question-asked",
  },
  {
    term: "ORM",
    text: "A library that reads and writes rows of a database as objects.",
    fastapi: "of your choice",
    django: "built in",
    see: "data/how-many-questions#tables-as-classes",
  },
  {
    term: "Unique constraint",
    text: "A rule that the database keeps itself, also when two requests ask at the same time.",
    fastapi: "`unique=True`",
    django: "`UniqueConstraint`",
    see: "data/already-taken#who-keeps-the-rule",
  },
  {
    term: "OpenAPI",
    text: "A document in JSON that describes an HTTP API: paths, parameters, bodies, answers.",
    fastapi: "`/openapi.json`",
    django: "drf-spectacular, django-ninja",
    see: "openapi/what-the-schema-says#a-document-about-your-program",
  },
  {
    term: "Path converter",
    text: "What reads a part of a path as a value, and decides whether the route matches at all.",
    fastapi: "`{item_id:int}`",
    django: "`<int:item_id>`",
    see: "routing/first-match#who-turns-text-into-a-number",
  },
  {
    term: "Route",
    text: "A pattern of paths and what answers them. The first that matches decides, in both frameworks.",
    fastapi: "`@app.get(…)`",
    django: "`path(…)`",
    see: "routing/first-match#beside-the-function-or-in-a-table",
  },
  {
    term: "Router",
    text: "A group of routes with a prefix; FastAPI's may have dependencies of its own.",
    fastapi: "`APIRouter`",
    django: "`include()`",
    see: "modularity/one-guard#two-trees",
  },
  {
    term: "Reverse",
    text: "Asking a route for its address by the route's name, so that no address is written twice.",
    fastapi: "`request.url_for`",
    django: "`reverse()`",
    see: "routing/named-links#ask-the-route-where-it-is",
  },
  {
    term: "Session",
    text: "What a server remembers of a visitor between requests, found by a cookie. SQLAlchemy uses the word for a unit of work with a database.",
    fastapi: "`SessionMiddleware`",
    django: "`request.session`",
    see: "authentication/who-is-there#who-you-are-and-how-you-show-it",
  },
  {
    term: "Token",
    text: "A text that shows who asks. A signed one can be checked without asking a database.",
    fastapi: "`OAuth2PasswordBearer`",
    see: "authentication/who-is-there#what-makes-a-token-true",
  },
  {
    term: "Settings",
    text: "A project's choices in one place. Django's is a module that everything reads; FastAPI leaves the place to you.",
    fastapi: "pydantic-settings",
    django: "`settings.py`",
    see: "dependencies/chosen-by-setting#a-path-in-the-settings",
  },
  {
    term: "Template",
    text: "A page with places to be filled in. What is filled in is escaped, unless somebody says that it is safe.",
    fastapi: "Jinja2",
    django: "Django templates",
    see: "admin/escaped#a-second-language",
  },
  {
    term: "Admin",
    text: "Pages made from models, for your own staff.",
    django: "`django.contrib.admin`",
    see: "admin/back-office#an-office-from-models",
  },
  {
    term: "Savepoint",
    text: "A mark within a transaction, to which one can go back without giving up what stands before it.",
    fastapi: "`session.begin_nested()`",
    django: "`transaction.atomic` inside another",
    see: "data/already-taken#after-the-refusal",
  },
  {
    term: "Transaction",
    text: "Changes of a database that all happen, or none.",
    fastapi: "`session.begin()`",
    django: "`transaction.atomic`",
    see: "data/already-taken#after-the-refusal",
  },
  {
    term: "Test client",
    text: "An object that sends requests to a program without a server and without a network.",
    fastapi: "`TestClient`",
    django: "`django.test.Client`",
    see: "testing/only-for-the-test#a-client-without-a-server",
  },
];
