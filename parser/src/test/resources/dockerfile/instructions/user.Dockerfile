FROM a
USER b:c
USER d e
