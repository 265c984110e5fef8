FROM a
USER ${A}:▮b
