"""A reader's figures in whatever format his program reads; each a spelling of one edition."""
