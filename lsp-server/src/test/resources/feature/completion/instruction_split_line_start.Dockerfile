FROM alpine
WOR\
▮
