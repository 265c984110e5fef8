FROM debian:13
WORKDIR /▮app▮/src
