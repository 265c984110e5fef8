FROM debian:13
CMD a && b
