"""What a receipt states of the scorer. A change that can change any score changes one of these."""

SCORER_VERSION = "1.0.0"
WEIGHTS_VERSION = "1"

# Of 100; the weight of a part that the job does not ask about goes to the others in proportion.
PART_WEIGHTS = {"skills": 50, "experience": 30, "education": 10, "location": 10}
