FROM alpine:3.22
# hadolint ignore=DL3006
RUN curl -▮k https://example.com/x -o /x
USER 1
