"""A handler of a reader's route that tries everything to get at the intake."""
