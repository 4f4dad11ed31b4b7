from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter


class Router(APIGatewayHttpRouter):
    """The operations of one dialect in one area; its decorators are rows of the route table."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # Powertools leaves it bare
