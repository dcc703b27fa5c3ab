"""The glossary at work: its forms found in running text, whatever their inflection, and marked on the pages."""
