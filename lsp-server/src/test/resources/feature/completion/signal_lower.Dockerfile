FROM alpine
STOPSIGNAL sigq▮
