from rolecall.bootstrap import http_handler

handler = http_handler("auth", dialects=("hotgigs", "career_nexus"))
