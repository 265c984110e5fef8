FROM a
HEALTHCHECK --interval=3s ▮
