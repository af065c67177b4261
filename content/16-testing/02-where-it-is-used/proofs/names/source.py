def get_db():
    return "real"


def mock_db():
    return "mock"
