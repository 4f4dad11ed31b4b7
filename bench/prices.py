"""What AWS charges in us-east-1, list prices of 2026 without volume discounts; each is on the page named beside it.

The always-free tier is an account's, every month and without end: what a stack alone in its account does not pay.
"""

from dataclasses import dataclass

PAGES = "https://aws.amazon.com"


@dataclass(frozen=True, slots=True)
class Price:
    """`usd` for each `per` of a `unit`; the first `free` of a month are free."""

    usd: float
    per: float
    unit: str
    page: str
    free: float = 0

    def of(self, amount: float) -> float:
        return amount * self.usd / self.per

    def beyond_free(self, amount: float) -> float:
        return self.of(max(0.0, amount - self.free))


MILLION = 1e6

PRICES = {
    "secret": Price(0.40, 1, "secret", "/secrets-manager/pricing/"),
    "alarm": Price(0.10, 1, "alarm", "/cloudwatch/pricing/", free=10),
    "queue request": Price(0.40, MILLION, "request", "/sqs/pricing/", free=MILLION),
    "fifo queue request": Price(0.50, MILLION, "request", "/sqs/pricing/"),
    "schedule": Price(1.00, MILLION, "invocation", "/eventbridge/pricing/", free=14 * MILLION),
    "event": Price(1.00, MILLION, "event", "/eventbridge/pricing/"),
    "archived event": Price(0.10, 1, "GB", "/eventbridge/pricing/"),
    "lambda request": Price(0.20, MILLION, "request", "/lambda/pricing/", free=MILLION),
    "lambda time": Price(0.0000133334, 1, "GB-second on arm64", "/lambda/pricing/", free=400_000),
    "http request": Price(1.00, MILLION, "request", "/api-gateway/pricing/"),
    "socket message": Price(1.00, MILLION, "message", "/api-gateway/pricing/"),
    "socket minute": Price(0.25, MILLION, "connection minute", "/api-gateway/pricing/"),
    "read unit": Price(0.125, MILLION, "unit", "/dynamodb/pricing/on-demand/"),
    "write unit": Price(0.625, MILLION, "unit", "/dynamodb/pricing/on-demand/"),
    "table": Price(0.25, 1, "GB", "/dynamodb/pricing/on-demand/", free=25),
    "table backup": Price(0.20, 1, "GB", "/dynamodb/pricing/on-demand/"),
    "object": Price(0.023, 1, "GB", "/s3/pricing/"),
    "s3 write": Price(5.00, MILLION, "request", "/s3/pricing/"),
    "s3 read": Price(0.40, MILLION, "request", "/s3/pricing/"),
    "scanned page": Price(1.50, 1000, "page", "/textract/pricing/"),
    "log": Price(0.50, 1, "GB", "/cloudwatch/pricing/", free=5),
    "trace": Price(5.00, MILLION, "trace", "/xray/pricing/", free=100_000),
    "mail": Price(0.10, 1000, "mail", "/ses/pricing/"),
    "traffic out": Price(0.09, 1, "GB", "/ec2/pricing/on-demand/", free=100),
}
