"""Prints the routes that SAM finds in a template, as JSON. Runs in SAM's own environment, without Docker."""

import json
import sys

from samcli.lib.providers.api_provider import ApiProvider
from samcli.lib.providers.sam_stack_provider import SamLocalStackProvider

stacks, _ = SamLocalStackProvider.get_stacks(sys.argv[1])
routes = ApiProvider(stacks).api.routes
found = [{"path": route.path, "methods": route.methods, "function": route.function_name} for route in routes]
sys.stdout.write(json.dumps(found))
