"""Webhooks: telling others that something happened, signed, in order, until they have heard."""
