FROM alpine
WORKDIR /app
COPY a ▮ c
