"""What serves readers, in a process of its own that holds frozen figures and opens nothing."""
