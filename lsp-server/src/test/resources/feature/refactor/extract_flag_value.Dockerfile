FROM debian:13
COPY --chown=▮1000▮:1000 b c
