ARG B=debian
FROM ▮$B
FROM debian:13
