"""Where records and releases live, behind two ports that no reader can cross."""
