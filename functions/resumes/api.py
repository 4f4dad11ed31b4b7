from rolecall.bootstrap import http_handler

handler = http_handler("resumes", dialects=("profile_service", "hotgigs", "enabled_talent", "resume_import"))
