FROM debian:13 AS base
RUN apt-get update
FROM base
RUN apt-get install -y curl
FROM alpine:3.24
RUN apk update
RUN pecl install redis
FROM opensuse/leap:16.0
RUN zypper refresh
FROM debian:13
RUN apt-get update
RUN apt-get update && apt-get install -y curl
