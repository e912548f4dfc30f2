"""One module at a time: does it do its one thing?"""
