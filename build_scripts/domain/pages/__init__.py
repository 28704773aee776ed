"""What stands on each page, as data: shelve/ makes these views, write/ puts them into words and marks."""
