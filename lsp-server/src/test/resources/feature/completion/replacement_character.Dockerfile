FROM alpine
CO�▮
