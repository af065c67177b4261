import json
import os

from fastapi.testclient import TestClient
from main import app

app.root_path = f"/{os.environ.get('STAGE', '')}"
client = TestClient(app)


def handler(event: dict, context: object) -> dict:
    request = event["requestContext"]["http"]
    headers = {name: value for name, value in event["headers"].items() if name != "content-length"}
    client.base_url = f"https://{headers['host']}"
    path = event["rawPath"]
    answer = client.request(request["method"], path, content=event.get("body"), headers=headers)
    return {
        "statusCode": answer.status_code,
        "headers": dict(answer.headers),
        "body": json.dumps(answer.json()),
    }
