"""Meeting packs: one reader's figures of one period, made ready to be read in a meeting."""
