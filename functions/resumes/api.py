from rolecall.bootstrap import http_handler

handler = http_handler("resumes", dialects=("resume_import",))
