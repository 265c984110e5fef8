FROM debian:13-slim
RUN --mount=type=secret,id=a,en▮v=B ls
