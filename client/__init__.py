"""The phone: screens over a sealed store, and one conversation with the server."""
