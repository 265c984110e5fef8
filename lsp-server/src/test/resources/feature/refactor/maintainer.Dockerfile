FROM debian:13
MAINTAINER ▮Jane "J" Roe <jane@example.org> $1
