FROM alpine
▮
CMD x
