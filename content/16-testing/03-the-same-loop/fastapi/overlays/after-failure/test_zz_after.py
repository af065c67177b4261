from store import stores


def test_nothing_is_left():
    assert [store for store in stores if not store.closed] == []
