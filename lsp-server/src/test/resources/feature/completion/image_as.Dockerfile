FROM alpine ▮
