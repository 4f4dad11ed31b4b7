"""Web pages: the API reference, and whether the service is well."""
