"""Views: what one page shows, in one language, sorted and grouped. Two languages meet here and nowhere later."""
