"""Nothing on the phone is readable without the PIN."""
