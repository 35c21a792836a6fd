"""PDF files: runs of letters with their places → lines, columns, paragraphs."""
