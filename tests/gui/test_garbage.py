import gc

import pytest

from timeline_app.gui.garbage import Garbage


@pytest.fixture
def garbage(qapp):
    before = gc.get_threshold()
    gc.disable()
    made = Garbage(lambda: False)
    yield made
    made.restore()
    assert gc.isenabled()
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


def test_collecting_goes_on_once_the_program_has_settled(garbage):
    assert not gc.isenabled()
    garbage.settle()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0


def test_collecting_goes_on_after_a_while_where_nothing_is_opened(garbage):
    garbage._timer.timeout.emit()
    assert gc.isenabled()
