FROM debian:13
RUN ▮apt-get update && apt-get install -y curl && rm -rf /x
USER me
