ARG OTHER=1
FROM --platform=linux/amd64 ▮docker.io/library/debian:13▮ AS a
FROM a
