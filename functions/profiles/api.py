from rolecall.bootstrap import http_handler

handler = http_handler("profiles", dialects=("profile_service", "hotgigs", "enabled_talent"))
