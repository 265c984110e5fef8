FROM alpine
WORKDIR relative
COPY a ▮
