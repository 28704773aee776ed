"""Bytes to lines: what does the document literally say?"""
