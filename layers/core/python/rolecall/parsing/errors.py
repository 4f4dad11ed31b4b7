"""Why a file gave no record: a stable code for programs and a message a person can act on."""

from enum import StrEnum


class Reason(StrEnum):
    """The codes of `Unreadable`."""

    EMPTY = "empty"
    UNKNOWN_TYPE = "unknown_type"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    MACROS = "macros"
    TOO_LARGE = "too_large"
    TOO_MANY_PAGES = "too_many_pages"
    ZIP_BOMB = "zip_bomb"
    NO_TEXT = "no_text"
    NOT_A_RESUME = "not_a_resume"
    TIMEOUT = "timeout"


MESSAGES: dict[Reason, str] = {
    Reason.EMPTY: "The file is empty.",
    Reason.UNKNOWN_TYPE: "This type of file cannot be read. Send a PDF, Word, OpenDocument, RTF or plain text file.",
    Reason.DAMAGED: "The file is damaged and cannot be opened. Save it again and upload the new copy.",
    Reason.ENCRYPTED: "The file is protected by a password. Remove the password and upload it again.",
    Reason.MACROS: "The file contains macros. Save it as an ordinary .docx or as PDF and upload that.",
    Reason.TOO_LARGE: "The file is too large.",
    Reason.TOO_MANY_PAGES: "The file has too many pages for a resume.",
    Reason.ZIP_BOMB: "The file unpacks to far more than a resume holds and was not opened.",
    Reason.NO_TEXT: "No text was found in the file. Send a sharper picture, or a version whose text can be selected.",
    Reason.NOT_A_RESUME: "This does not look like a resume: no name, contact, career or education was found.",
    Reason.TIMEOUT: "Reading the file took too long. Save it as a plain PDF and upload it again.",
}


class Unreadable(Exception):
    """A file that ends without a record. `code` is one of `Reason`."""

    def __init__(self, code: str, message: str | None = None) -> None:
        self.code = Reason(code)
        self.message = message or MESSAGES[self.code]
        super().__init__(self.message)

    def __reduce__(self) -> tuple[type["Unreadable"], tuple[str, str]]:
        """Exceptions with their own arguments do not copy by themselves."""
        return type(self), (self.code.value, self.message)
