ARG A=3
ARG B=$A.0.6
FROM debian:13-slim
ARG B
ENV C=${B}-x
USER u$▮C
