FROM alpine
USER app
COPY --chown=ap▮ a b
