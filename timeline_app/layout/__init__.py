"""Events to geometry: where everything goes on the page, without any drawing library."""
