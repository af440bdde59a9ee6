"""The models are run as the library runs them that brings them: the same places, words and sureness."""

import io

import numpy as np
import pytest
from PIL import Image

from complaints.intake import apart
from tests.intake.rendered import picture

BLANK = np.full((64, 64, 3), 255, np.uint8)
PARAMS = {
    "Global.log_level": "critical",
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    "Rec.rec_batch_num": 2,
    "Rec.rec_img_shape": [3, 48, 48],
}


@pytest.mark.skipif(not apart.pictures_can_be_read(), reason="no reader of pictures on this machine")
def test_places_and_words_are_those_of_the_library():
    """The upper part of a message that was packed hard."""
    from rapidocr import RapidOCR
    from rapidocr.ch_ppocr_rec.typings import TextRecInput

    from complaints.intake import eye
    from complaints.intake.finder import Finder
    from complaints.intake.letters import Letters

    image = Image.open(io.BytesIO(picture(2).file))
    part = np.ascontiguousarray(np.asarray(image.crop((0, 0, image.width, 700)))[:, :, ::-1])
    library = RapidOCR(params=PARAMS)
    library(BLANK, use_det=True, use_cls=False, use_rec=False)  # a model is loaded when it is first used
    library(BLANK, use_det=False, use_cls=False, use_rec=True)
    ours = Finder().places(part)
    assert len(ours) > 5 and np.array_equal(np.array(ours), library.text_det(part).boxes)
    crops = [eye.cutout(part, corners) for corners in ours]
    read, words = library.text_rec(TextRecInput(img=crops)), Letters().read(crops)
    assert [text for text, _sure in words] == list(read.txts)
    assert [sure for _text, sure in words] == pytest.approx(read.scores, abs=1e-4)
