"""What one kind of passage says: a date, a list of names, a vote."""
