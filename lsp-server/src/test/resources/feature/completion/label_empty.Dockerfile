FROM alpine
LABEL ▮
