"""The budget of an idle month, and the page that says what months with users cost."""

from bench import cost, idle, traffic
from bench.prices import PRICES, Price


def test_an_idle_month_costs_at_most_three_dollars() -> None:
    assert sum(item.usd for item in idle.items()) <= cost.MOST_IDLE_USD


def test_the_free_part_of_a_price_is_taken_off_once() -> None:
    """Each item takes it off for itself, so no two may share a price."""
    priced = [item.price for item in idle.items()]
    assert len(priced) == len(set(priced))


def test_what_is_below_the_free_tier_is_free_and_the_rest_is_not() -> None:
    price = Price(usd=2, per=10, unit="thing", page="/", free=30)
    assert (price.of(20), price.beyond_free(20), price.beyond_free(40)) == (4, 0, 2)


def test_every_queue_that_a_function_reads_is_polled() -> None:
    [standard] = [item for item in idle.items() if item.price == "queue request"]
    [fifo] = [item for item in idle.items() if item.price == "fifo queue request"]
    calls_of_one = idle.POLLERS * idle.MONTH_S / idle.POLL_S
    assert (standard.amount / calls_of_one, fifo.amount / calls_of_one) == (6, 1)


def test_each_service_of_the_page_is_one_of_the_prices_and_no_spending_is_left_out() -> None:
    shown = [price for prices in cost.SERVICES.values() for price in prices]
    assert len(shown) == len(set(shown))
    assert set(traffic.amounts(1000)) <= set(shown) <= set(PRICES)


def test_users_cost_in_proportion_to_their_number() -> None:
    one, ten = (sum(traffic.list_usd(traffic.amounts(users)).values()) for users in (1_000, 10_000))
    assert round(ten / one, 6) == 10


def test_the_page_says_what_is_computed() -> None:
    """`python -m bench.cost --write` makes it anew."""
    assert cost.DOCUMENT.read_text() == cost.document()
