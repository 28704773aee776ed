"""Archive to catalogue: every page that will exist, as data."""
