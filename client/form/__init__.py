"""From a codebook to a finished record."""
