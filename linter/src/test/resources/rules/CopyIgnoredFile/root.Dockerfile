FROM debian:13
COPY . /app
COPY / /app
COPY src /app
