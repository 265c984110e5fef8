FROM a
HEALTHCHECK --retries=٣ CMD b
HEALTHCHECK --retries=- CMD b
HEALTHCHECK --retries=-0 CMD b
HEALTHCHECK --interval=9999999999h CMD b
HEALTHCHECK --interval=1µs --timeout=1.s CMD b
