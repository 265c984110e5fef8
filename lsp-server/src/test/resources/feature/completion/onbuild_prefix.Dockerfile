FROM alpine
onbuild w▮
