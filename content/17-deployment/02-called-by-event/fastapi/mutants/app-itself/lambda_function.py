from main import app

handler = app
