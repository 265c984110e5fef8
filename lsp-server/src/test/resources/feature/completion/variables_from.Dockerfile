ARG TAG=3
FROM alpine:$TA▮
