FROM alpine
ENV NAME=value
WORKDIR /${NA▮}/x
