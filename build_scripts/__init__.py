"""Minute Book: council meeting documents in, a permanent, searchable, citable static archive out.

The rooms in alphabetical order are the pipeline in order; `pipeline` is the only module that knows them all.
"""
