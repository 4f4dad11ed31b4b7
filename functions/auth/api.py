from rolecall.bootstrap import http_handler

handler = http_handler("auth", dialects=("hotgigs", "enabled_talent", "career_nexus"))
