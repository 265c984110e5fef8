FROM alpine:3.24 AS a
RUN apk update
RUN apk add --no-cache curl

FROM alpine:3.24 AS b
RUN apk update
RUN apk add --no-cache curl
RUN apk add git

FROM registry.opensuse.org/opensuse/tumbleweed:20250321 AS c
RUN zypper refresh
RUN zypper install -y git && zypper clean

FROM fedora:44 AS d
RUN dnf makecache
RUN dnf install -y git && dnf clean all

FROM fedora:44 AS e
RUN dnf makecache
