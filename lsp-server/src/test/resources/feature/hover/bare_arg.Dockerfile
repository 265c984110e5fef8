ARG A=3
FROM debian:13-slim
ARG A
USER $▮A
