"""Lines to record: what kind of document is this, and which parts has it?"""
