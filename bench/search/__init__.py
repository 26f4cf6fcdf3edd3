"""The recall of searches on queries of people, with the pages that fit each."""
