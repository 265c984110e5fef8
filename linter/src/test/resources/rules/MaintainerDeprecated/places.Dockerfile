FROM debian:13
MAINTAINER somebody@example.com
maintainer "Some Body" <somebody@example.com>
LABEL org.opencontainers.image.authors="somebody@example.com"
