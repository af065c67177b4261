from main import app
from mangum import Mangum

app.root_path = "/prod"
handler = Mangum(app)
