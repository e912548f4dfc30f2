"""What a reader who knows everything but the counts can still work out."""
