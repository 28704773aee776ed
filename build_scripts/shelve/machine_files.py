"""Files for machines that stand beside a page, by their last name; what each is called in the head of that page."""

from __future__ import annotations

FEED, CALENDAR, MEETING_FILE = "feed.atom", "meetings.ics", "index.json"
# Key of the front matter -> the file that it offers: the theme puts a link for each into the head of the page.
OFFERS = {"feeds": FEED, "calendars": CALENDAR, "data": MEETING_FILE}
