FROM alpine
SHELL ▮
