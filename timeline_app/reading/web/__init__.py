"""Web addresses: fetched with limits on time, size, redirects and on whom may be asked; the only use of the network."""
