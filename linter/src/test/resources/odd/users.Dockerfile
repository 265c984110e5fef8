FROM debian:13
USER appuser
RUN useradd -u 10001 app
USER app
USER $UID:$GID
