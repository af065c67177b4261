def count(get_response):
    def middleware(request):
        response = get_response(request)
        response["X-Counted"] = "1"
        return response

    return middleware
