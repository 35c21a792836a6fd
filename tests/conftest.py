"""What all tests share."""

import os

from hypothesis import settings

# The gate must answer the same to the same code: random examples are drawn anew only when asked for
# (HYPOTHESIS_PROFILE=explore), and what they find is mended before it lands.
settings.register_profile("gate", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "gate"))
