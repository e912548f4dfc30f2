"""A disk that is listened to: what the product writes, kept as a tape that can be cut anywhere."""
