"""What a problem says, taken from its message."""


def named(problem):
    """The first thing that the message puts in quotation marks: an id, a key, a field, a word."""
    return problem.message.split("»")[1].split("«")[0]
