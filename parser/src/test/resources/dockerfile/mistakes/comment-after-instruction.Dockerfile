ARG TAG=1 # the tag
FROM alpine:3.23 # the base
ENV A=1 B=2 # both values
LABEL a=b #none c=d
