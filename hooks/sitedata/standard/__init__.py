"""The released versions of the standard: kept as they were, and compared word by word."""
