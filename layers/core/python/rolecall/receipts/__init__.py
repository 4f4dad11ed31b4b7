"""The receipt of a score: what was compared, by which versions, and every point with its evidence.

`make` scores and writes one; `verify` computes it again from the original files and names every difference. The same
from the command line: `python -m rolecall.receipts verify receipt.json --resume FILE --job FILE`.
"""

from rolecall.receipts.receipt import Receipt, Versions, make
from rolecall.receipts.resume_facts import ResumeFacts, read_resume
from rolecall.receipts.verify import Difference, Unusable, verify

__all__ = ["Difference", "Receipt", "ResumeFacts", "Unusable", "Versions", "make", "read_resume", "verify"]
