"""What people see and decide of their account's safety, added to hotgigs: log, API keys, address."""
