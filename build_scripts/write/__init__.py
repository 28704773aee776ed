"""Verified catalogue to files: the only room that writes."""
