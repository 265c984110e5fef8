FROM alpine
ENV NAME=value
WORKDIR /${NA▮ME}/x
