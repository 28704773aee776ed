"""Closed vocabularies: the words councils use for the same thing."""
