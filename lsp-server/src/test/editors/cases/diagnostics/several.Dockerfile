FROM debian:13 AS base
MAINTAINER me
RUN echo "ä€😀"; apt list
FORM x
