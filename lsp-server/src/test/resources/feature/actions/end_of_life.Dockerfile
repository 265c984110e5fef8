FROM debian:▮9
USER 1
