"""Promises for all inputs."""
