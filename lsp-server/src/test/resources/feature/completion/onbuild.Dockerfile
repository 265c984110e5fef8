FROM alpine
ONBUILD ▮
