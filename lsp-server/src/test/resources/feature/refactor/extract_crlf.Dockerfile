FROM debian:▮13▮
RUN true
