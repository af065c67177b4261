from main import app, get_shelf


def test_nothing_is_left():
    assert get_shelf not in app.dependency_overrides
