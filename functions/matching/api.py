from rolecall.bootstrap import http_handler

handler = http_handler("matching", dialects=("resume_import",))
