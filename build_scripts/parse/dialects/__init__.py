"""One table a dialect: what proves it, and which line means what."""
