FROM debian:13
RUN ls "~/.cache"
