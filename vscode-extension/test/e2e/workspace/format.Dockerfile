FROM alpine:3.22
RUN true && \
true
