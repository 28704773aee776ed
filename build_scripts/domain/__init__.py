"""The nouns every room speaks: frozen data, no input or output, nothing of ours imported but errors."""
