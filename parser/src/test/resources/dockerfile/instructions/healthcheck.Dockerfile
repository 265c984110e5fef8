FROM a
HEALTHCHECK NONE
HEALTHCHECK --interval=1m30s --timeout=500ms --start-period=0s --start-interval=1h --retries=3 CMD b c
HEALTHCHECK cmd ["d"]
HEALTHCHECK none
HEALTHCHECK --bogus NONE
