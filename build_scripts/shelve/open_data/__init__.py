"""The archive as tables for machines: JSON, CSV, schemas and the page that explains them."""
