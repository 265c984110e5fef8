FROM alpine
USER app
USER ▮
