import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from complaints.drafts import limits
from complaints.drafts.models import Bucket

pytestmark = pytest.mark.django_db


@pytest.fixture
def later(monkeypatch):
    real, ahead = timezone.now, [timedelta()]
    monkeypatch.setattr(timezone, "now", lambda: real() + ahead[0])

    def move(seconds):
        ahead[0] += timedelta(seconds=seconds)

    return move


def use_up(action="resume", address="192.0.2.1"):
    return [limits.wait_for(action, address) for _ in range(limits.RATES[action].burst)]


def test_a_burst_passes_and_then_the_wait_is_told():
    assert set(use_up()) == {0}
    # resume: one use every 30 s, so the eleventh waits up to 30 s
    assert 26 <= limits.wait_for("resume", "192.0.2.1") <= 30


def test_waiting_as_told_is_enough(later):
    use_up()
    later(limits.wait_for("resume", "192.0.2.1"))
    assert limits.wait_for("resume", "192.0.2.1") == 0
    assert limits.wait_for("resume", "192.0.2.1") > 0


def test_a_refused_try_does_not_make_the_wait_longer():
    use_up()
    assert {limits.wait_for("resume", "192.0.2.1") for _ in range(20)} <= {27, 28, 29, 30}


def test_senders_and_actions_do_not_share():
    use_up()
    assert limits.wait_for("resume", "192.0.2.2") == 0
    assert limits.wait_for("render", "192.0.2.1") == 0


def test_one_household_of_ipv6_is_one_sender():
    use_up(address="2001:db8:1:2::1")
    assert limits.wait_for("resume", "2001:db8:1:2:ffff::9") > 0
    assert limits.wait_for("resume", "2001:db8:1:3::1") == 0


def test_no_address_is_stored_and_what_is_stored_goes_in_minutes(later):
    use_up()
    row = Bucket.objects.get()
    assert "192.0.2.1" not in row.sender and len(row.sender) == 64
    later(10 * 30 + 1)  # the burst of ten has flowed back after ten times thirty seconds
    limits.forget_used_up()
    assert not Bucket.objects.exists()


def test_the_factor_widens_and_zero_switches_off(settings):
    settings.RATE_FACTOR = 3
    assert {limits.wait_for("resume", "192.0.2.1") for _ in range(30)} == {0}
    assert 8 <= limits.wait_for("resume", "192.0.2.1") <= 10
    settings.RATE_FACTOR = 0
    assert limits.wait_for("resume", "192.0.2.1") == 0


def test_an_unknown_action_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        limits.wait_for("dance", "192.0.2.1")


@pytest.mark.django_db(transaction=True)
def test_uses_at_the_same_moment_all_count():
    passed = []

    def use():
        passed.append(limits.wait_for("resume", "192.0.2.1") == 0)
        connection.close()

    threads = [threading.Thread(target=use) for _ in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (passed.count(True), len(passed)) == (10, 24)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.1", "192.0.2.1:5060", True),
        ("192.0.2.1", "::ffff:192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("2001:db8:1:2::1", "2001:0db8:0001:0002:ffff::9", True),
        ("2001:db8:1:2::1", "[2001:db8:1:2::1]:443", True),
        ("2001:db8::1", "2001:db8:0:0:1::", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("nonsense", "x" * 60, True),
        ("unknown", "", True),
    ],
)
def test_addresses_are_read_as_addresses(one, other, same):
    assert (limits.network(one) == limits.network(other)) is same


def test_a_clock_set_back_leaves_nobody_waiting_for_a_month(later):
    later(31 * 86400)
    use_up()
    assert limits.wait_for("resume", "192.0.2.1") > 0
    later(-31 * 86400)
    assert limits.wait_for("resume", "192.0.2.1") == 0


def test_one_case_is_limited_whoever_asks():
    assert {limits.wait_for_case("render", "abc") for _ in range(limits.RATES["render"].burst)} == {0}
    assert limits.wait_for_case("render", "abc") > 0 and limits.wait_for_case("render", "xyz") == 0


def test_readers_are_counted_without_the_database(settings, django_assert_num_queries):
    readers = limits.Readers()
    with django_assert_num_queries(0):
        told = [readers.wait_for("read", "192.0.2.1") for _ in range(limits.READS["read"].burst + 1)]
    assert told[-1] > 0 and set(told[:-1]) == {0}
    assert readers.wait_for("read", "192.0.2.2") == 0
    settings.RATE_FACTOR = 0
    assert readers.wait_for("read", "192.0.2.1") == 0
