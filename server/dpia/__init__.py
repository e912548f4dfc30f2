"""The assessment of consequences for privacy (DPIA), written from the configuration in use."""
