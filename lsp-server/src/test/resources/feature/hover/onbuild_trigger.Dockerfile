FROM debian:13-slim
ONBUILD stop▮signal SIGTERM
