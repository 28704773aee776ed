"""Records to archive: who, which body, which topic, which earlier meeting?"""
