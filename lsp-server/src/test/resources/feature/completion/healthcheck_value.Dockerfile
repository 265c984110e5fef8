FROM alpine
HEALTHCHECK --retries=▮
