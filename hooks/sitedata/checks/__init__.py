"""What must hold for the content as a whole. Every check gives problems; none repairs, fetches or stops the others."""
