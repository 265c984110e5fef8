FROM alpine:3.22
RUN adduser -D -S web && useradd -u 5 other
USER web
