FROM alpine
SHELL [ "p▮
