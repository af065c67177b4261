HOOKS = {
    "dispatch",
    "get",
    "post",
    "get_queryset",
    "get_context_data",
    "get_form_class",
    "get_form_kwargs",
    "get_form",
    "form_valid",
    "form_invalid",
    "get_success_url",
    "get_template_names",
    "render_to_response",
}


class Traced:
    """Placed before a generic view, prints each of its hooks in the console when it is called."""

    def __getattribute__(self, name: str):
        value = super().__getattribute__(name)
        if name not in HOOKS:
            return value

        def hook(*args, **kwargs):
            print("hook:", name, flush=True)
            return value(*args, **kwargs)

        return hook
