"""What git leaves in a file whose two versions it could not join."""

import re

CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$|^={7}$", re.M)
CONFLICT_MESSAGE = (
    "linjen er rest af en konflikt i git. Behold den ene udgave, og slet linjerne med <<<<, ==== og >>>>."
)
