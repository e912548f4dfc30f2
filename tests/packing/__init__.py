"""What leaves for the phones: laid out, configured, and started as a phone would."""
