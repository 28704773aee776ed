"""Archive to index: files a browser can search piece by piece."""
