FROM a
HEALTHCHECK --interval=30 CMD b
HEALTHCHECK --interval=0.5ms CMD b
HEALTHCHECK --timeout=-1s CMD b
HEALTHCHECK --start-period=x CMD b
HEALTHCHECK --start-interval=1h5 CMD b
HEALTHCHECK --retries=x CMD b
HEALTHCHECK --retries=-1 CMD b
HEALTHCHECK --retries=2147483648 CMD b
HEALTHCHECK --retries=+3 CMD b
HEALTHCHECK --interval=0 --timeout=+1.5m --start-period=.5s --start-interval=1m1ms --retries=0 CMD b
HEALTHCHECK --interval= --retries= CMD b
