"""Salary texts as people write them: `$120,000 - $180,000`, `350,000NGN`, `45k-55k EUR`."""

import re
from dataclasses import dataclass

CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₦": "NGN"}
CODE = re.compile(r"(?<![A-Z])(USD|EUR|GBP|CHF|NGN|INR|CAD|AUD|JPY|PLN|SEK|TRY|MXN|BRL|ZAR|AED|SGD)(?![A-Z])")
AMOUNT = re.compile(r"(\d{1,3}(?:[.,' \u202f]\d{3})+|\d+)(?:[.,]\d{1,2}(?!\d))?\s*([kKmM](?![a-zA-Z]))?")
UNIT = {"k": 1_000, "m": 1_000_000}


@dataclass(frozen=True, slots=True)
class Salary:
    """Yearly unless the text says otherwise; amounts in whole units of `currency` (ISO 4217, or "" if not said)."""

    minimum: int | None
    maximum: int | None
    currency: str = ""


def parse_salary(text: str) -> Salary | None:
    """The lowest and highest amount in `text`; None when there is none. A filter never matches what is not parsed."""
    amounts = [_amount(match) for match in AMOUNT.finditer(text)]
    if not amounts:
        return None
    units = [match[2] for match in AMOUNT.finditer(text)]
    if len(amounts) > 1 and units[1] and not units[0]:  # 45-55k
        amounts[0] *= UNIT[units[1].lower()]
    low, high = min(amounts[:2]), max(amounts[:2])
    return Salary(low, high, _currency(text))


def _amount(match: re.Match[str]) -> int:
    digits = int(re.sub(r"\D", "", match[1]))
    return digits * UNIT[match[2].lower()] if match[2] else digits


def _currency(text: str) -> str:
    code = CODE.search(text.upper())
    if code:
        return code[1]
    return next((name for sign, name in CURRENCIES.items() if sign in text), "")
