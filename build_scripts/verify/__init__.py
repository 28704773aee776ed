"""Catalogue to verified catalogue: may it be published?"""
