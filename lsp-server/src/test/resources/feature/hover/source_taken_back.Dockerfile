FROM debian:13-slim
COPY build/keep▮ /y
