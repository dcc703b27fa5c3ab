"""Which English texts still say what the Danish ones say, and which lag behind."""
