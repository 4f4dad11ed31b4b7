"""The closed word lists of the product. Dialects translate their own words to these and back."""

from enum import StrEnum


class Role(StrEnum):
    CANDIDATE = "candidate"
    RECRUITER = "recruiter"
    ADMIN = "admin"


class Availability(StrEnum):
    """What a person says of their search. Employers see `LOOKING` and `READY` only."""

    EMPLOYED = "currently_in_a_job"
    LOOKING = "looking_for_opportunities"
    READY = "ready_to_join"

    @property
    def is_available(self) -> bool:
        return self is not Availability.EMPLOYED


class WorkType(StrEnum):
    """Where the work is done."""

    ONSITE = "onsite"
    REMOTE = "remote"
    HYBRID = "hybrid"


class EmploymentType(StrEnum):
    """What kind of contract it is."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    CONTRACT = "contract"
    TEMPORARY = "temporary"
    INTERNSHIP = "internship"
    VOLUNTEER = "volunteer"
    FREELANCE = "freelance"
    OTHER = "other"


class Level(StrEnum):
    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"
    EXECUTIVE = "executive"


class Industry(StrEnum):
    AGRICULTURE = "agriculture"
    BANKING = "banking"
    BUSINESS = "business"
    COMMERCE = "commerce"
    CONSTRUCTION = "construction"
    EDUCATION = "education"
    ENTERTAINMENT = "entertainment"
    GOVERNMENT = "government"
    HEALTH = "health"
    MANUFACTURING = "manufacturing"
    MEDIA = "media"
    OTHERS = "others"
    SPORTS = "sports"
    TECHNOLOGY = "technology"
    TRANSPORTATION = "transportation"


class ResumeStatus(StrEnum):
    UPLOADED = "uploaded"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


class ScanStatus(StrEnum):
    """What the malware scan said of a file. Only clean ones are handed out."""

    PENDING = "pending"
    CLEAN = "clean"
    INFECTED = "infected"


class ResumeSource(StrEnum):
    """How a resume came in. `resume_import`: a recruiter's own upload."""

    CANDIDATE_UPLOAD = "candidate_upload"
    APPLICATION = "application"
    RESUME_IMPORT = "resume_import"
    BULK_UPLOAD = "bulk_upload"
    GOOGLE_DRIVE = "google_drive"
    ADMIN_SHARE = "admin_share"


class JobStatus(StrEnum):
    ACTIVE = "active"
    CLOSED = "closed"
