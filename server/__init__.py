"""The meeting point: takes records in, gives safe figures out."""
