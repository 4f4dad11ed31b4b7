"""From an API Gateway event to a service call and back, the same for every dialect."""
