import itertools

import pytest

from complaints.drafts import codes


def test_a_code_has_seven_groups_of_unambiguous_symbols():
    groups = codes.new_code().split("-")
    assert [len(group) for group in groups] == [4] * 7
    assert not set("".join(groups)) & set("01OILUZ")


def test_codes_carry_at_least_128_random_bits():
    # 27 free symbols out of 29: 27 * log2(29) = 131.2 bits
    assert len(codes.ALPHABET) ** codes.SECRET_LENGTH > 2**128
    assert len({codes.new_code() for _ in range(1000)}) == 1000


def test_a_code_is_read_back_however_a_person_types_it():
    code = codes.new_code()
    wide = "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else "－" for c in code)
    for typed in (code.lower(), code.replace("-", ""), code.replace("-", " — "), f"  {code}\n", wide):
        assert codes.normal(typed) == code


def test_every_single_wrong_symbol_and_every_swap_is_noticed():
    symbols = codes.new_code().replace("-", "")
    for place, wrong in itertools.product(range(len(symbols)), codes.ALPHABET):
        if wrong != symbols[place]:
            with pytest.raises(codes.BadCode):
                codes.normal(symbols[:place] + wrong + symbols[place + 1 :])
    for a, b in itertools.combinations(range(len(symbols)), 2):
        if symbols[a] != symbols[b]:
            swapped = list(symbols)
            swapped[a], swapped[b] = swapped[b], swapped[a]
            with pytest.raises(codes.BadCode):
                codes.normal("".join(swapped))


@pytest.mark.parametrize("typed", ["", "A", "0" * 28, "\ud800" * 28, "\x00", "A" * 100_000, "密码" * 14])
def test_nonsense_is_refused_without_being_repeated(typed):
    with pytest.raises(codes.BadCode) as refused:
        codes.normal(typed)
    assert str(refused.value) == "not a resume code"
