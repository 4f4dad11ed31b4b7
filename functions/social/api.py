from rolecall.bootstrap import http_handler

handler = http_handler("social", dialects=())
