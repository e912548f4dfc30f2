"""Who is asking, and for what."""
