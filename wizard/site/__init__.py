"""The pages of the site, by MkDocs, and the edition without a network."""
