FROM --platform=linux/amd64 ▮debian:13
RUN true
