FROM alpine
COPY ▮
