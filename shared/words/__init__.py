"""Every sentence a person reads, in bokmål, nynorsk and English; one catalogue for app and web."""
