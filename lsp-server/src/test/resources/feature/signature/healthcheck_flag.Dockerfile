FROM a
HEALTHCHECK --start-interval=▮ CMD a
