FROM alpine
LABEL org.opencontainers.image.ve▮
