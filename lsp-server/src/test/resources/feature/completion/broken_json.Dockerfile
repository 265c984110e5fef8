FROM alpine
COPY ["a, ▮
