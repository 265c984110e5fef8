FROM alpine
COPY a --▮
