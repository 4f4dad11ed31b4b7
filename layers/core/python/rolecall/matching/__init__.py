"""The scorer: what a resume offers against what a job asks, in four parts, to the tenth of a point, with evidence.

It sees `CandidateFacts` and nothing else of a person. There is no field for a name, an age, a sex, a photo, a
nationality, a disability, a postcode or an address of any kind, so none of them can change a score.
"""
