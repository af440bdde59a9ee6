"""Opens the two models that lie in the wheel of rapidocr: one finds where words stand, one tells what stands there.

They run on onnxruntime without that library's own code around them: it loads a web client and reads a catalogue of
models twice, which took as much time as finding the words of a picture. A test holds that both find and read the same.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import onnxruntime

FINDING, READING = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"


def opened(name: str) -> onnxruntime.InferenceSession:
    """A model, ready, on one thread of the processor. Raises ImportError where it is missing."""
    wheel = find_spec("rapidocr")
    places = wheel.submodule_search_locations if wheel else None
    path = Path(next(iter(places or ()), "")) / "models" / name
    if not path.is_file():
        raise ImportError(f"the model {name} is missing")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # what one step gave back the next one takes: half the memory
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
