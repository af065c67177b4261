def handler(event: dict, context: object) -> dict:
    """Lambda calls this once for each request; what it returns is the answer."""
    return {"statusCode": 501, "body": "Nobody has told me about main.py."}
