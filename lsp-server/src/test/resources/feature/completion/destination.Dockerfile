FROM alpine
WORKDIR /app
WORKDIR sub
COPY a b ▮
