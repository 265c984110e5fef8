FROM debian:13-slim
COPY src▮ /y
