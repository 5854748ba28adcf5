"""From a story to files and pages, one module per format."""
