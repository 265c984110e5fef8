ARG BASE=debian:13
FROM debian:13 AS d▮ev
FROM ${BASE} AS other
FROM dev
