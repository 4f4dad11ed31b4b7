"""The schema's names of entries, beside the record's."""

WORK = {
    "name": "company",
    "position": "title",
    "location": "location",
    "description": "company_description",
    "url": "url",
    "startDate": "start",
    "endDate": "end",
    "summary": "description",
    "highlights": "achievements",
}
EDUCATION = {
    "institution": "institution",
    "studyType": "degree",
    "area": "field",
    "startDate": "start",
    "endDate": "end",
    "score": "gpa",
    "url": "url",
    "courses": "courses",
}
CERTIFICATE = {"name": "name", "issuer": "issuer", "date": "issue_date", "url": "url"}
LANGUAGE = {"language": "language", "fluency": "level"}
PROJECT = {
    "name": "name",
    "startDate": "start",
    "endDate": "end",
    "url": "url",
    "description": "description",
    "highlights": "highlights",
    "keywords": "keywords",
    "entity": "organization",
    "type": "type",
}
VOLUNTEER = {
    "organization": "organization",
    "position": "role",
    "url": "url",
    "startDate": "start",
    "endDate": "end",
    "summary": "description",
    "highlights": "highlights",
}
PUBLICATION = {
    "name": "name",
    "publisher": "organization",
    "releaseDate": "end",
    "url": "url",
    "summary": "description",
}
AWARD = {"title": "name", "date": "end", "awarder": "organization", "summary": "description"}
REFERENCE = {"name": "name", "reference": "text"}
PROFILE = {"network": "network", "username": "username", "url": "url"}
PLACE = {"city": "city", "region": "region", "postalCode": "postal_code", "countryCode": "country_code"}
