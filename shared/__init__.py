"""What phone and server must agree on: pure values, no clock, disk, network or chance."""
