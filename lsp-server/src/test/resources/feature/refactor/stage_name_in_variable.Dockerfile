ARG B=debian
FROM ▮debian:13
FROM $B
