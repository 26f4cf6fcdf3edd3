def blocks(run):
    return ()
