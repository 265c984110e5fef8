FROM debian:13
RUN . "$ENV_FILE" && run
